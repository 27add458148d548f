namespace FlickrStack.Tests.Storage;

/// <summary>A file of any size that is stored nowhere.</summary>
internal sealed class ZeroStream(long length) : Stream
{
    private bool isClosed;

    /// <summary>Where its bytes end, whatever length it tells.</summary>
    public long End { get; init; } = length;

    public override bool CanRead => !isClosed;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; } = length;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        var read = (int)Math.Min(buffer.Length, End - Position);
        buffer[..read].Clear();
        Position += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        isClosed = true;
        base.Dispose(disposing);
    }
}
