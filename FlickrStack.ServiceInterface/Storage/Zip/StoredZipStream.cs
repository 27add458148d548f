namespace FlickrStack.ServiceInterface.Storage.Zip;

/// <summary>One reading of an archive: holds one record and one open file at a time.</summary>
internal sealed class StoredZipStream(StoredZip zip) : Stream
{
    private int part = -1;
    private byte[] record = [];
    private Stream? file;
    private long position;
    private bool isClosed;

    public override bool CanRead => !isClosed;

    public override bool CanSeek => !isClosed;

    public override bool CanWrite => false;

    public override long Length => zip.Length;

    public override long Position
    {
        get => position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            position = value;
        }
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => position,
        _ => Length,
    };

    public override int Read(Span<byte> buffer)
    {
        var read = ReadRecords(buffer);
        return read > 0 || buffer.IsEmpty || position >= Length ? read : Advance(File().Read(buffer[..Rest(buffer.Length)]));
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var read = ReadRecords(buffer.Span);
        return read > 0 || buffer.IsEmpty || position >= Length
            ? read
            : Advance(await File().ReadAsync(buffer[..Rest(buffer.Length)], cancellationToken));
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        isClosed = true;
        CloseFile();
        base.Dispose(disposing);
    }

    // As many records as fit, for the directory is nothing but small ones.
    private int ReadRecords(Span<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(isClosed, this);
        var read = 0;
        while (read < buffer.Length && position < Length)
        {
            Enter();
            var within = position - zip.StartOf(part);
            if (within >= record.Length) break;

            var bytes = record.AsSpan((int)within, (int)Math.Min(record.Length - within, buffer.Length - read));
            bytes.CopyTo(buffer[read..]);
            read += bytes.Length;
            position += bytes.Length;
        }

        return read;
    }

    private void Enter()
    {
        var here = zip.PartAt(position);
        if (here == part) return;

        CloseFile();
        part = here;
        record = zip.RecordOf(here);
    }

    private Stream File()
    {
        var entry = zip.EntryOf(part);
        file ??= entry.Open();
        if (file.Length != entry.Bytes) throw new IOException($"A file of {file.Length} bytes was announced with {entry.Bytes}.");

        var offset = position - zip.StartOf(part) - record.Length;
        if (file.Position != offset) file.Position = offset;
        return file;
    }

    private int Rest(int most) => (int)Math.Min(most, zip.StartOf(part + 1) - position);

    private int Advance(int read)
    {
        if (read == 0) throw new IOException("A file ended before its announced end.");

        position += read;
        return read;
    }

    private void CloseFile()
    {
        file?.Dispose();
        file = null;
    }
}
