using Amazon.S3;
using Amazon.S3.Model;

namespace FlickrStack.ServiceInterface.Storage.S3;

/// <summary>
/// One reading of a file in the bucket, from any place on: fetched in windows, so that whoever wants little has little
/// sent, and whoever reads slowly holds no connection for hours.
/// </summary>
internal sealed class S3Stream(S3Blob blob) : Stream
{
    private const long Window = 8 * 1024 * 1024;
    private Stream? content;
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => blob.Bytes;

    public override long Position
    {
        get => position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            if (value != position) Close(ref content);
            position = value;
        }
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => position,
        _ => Length,
    };

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (position >= Length || buffer.IsEmpty) return 0;

        try
        {
            content ??= await Fetch(cancellationToken);
            var read = await content.ReadAsync(buffer, cancellationToken);
            if (read == 0) throw new IOException("The store ended a file before its announced end.");

            position += read;
            if (position % Window == 0) Close(ref content);
            return read;
        }
        catch (Exception e) when (S3Bucket.IsOutage(e, cancellationToken))
        {
            // The connection to the store broke while the bytes came.
            throw blob.Bucket.Failed(e);
        }
        catch (AmazonS3Exception e)
        {
            throw new IOException("The file was replaced or deleted while it was read.", e);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // A stream has to have it, as an archive has, which passes it on: the service reads both asynchronously.
    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer, offset, count).GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        Close(ref content);
        base.Dispose(disposing);
    }

    private static void Close(ref Stream? content)
    {
        content?.Dispose();
        content = null;
    }

    private async Task<Stream> Fetch(CancellationToken cancel)
    {
        var end = Math.Min(Length, (position / Window + 1) * Window);
        var request = new GetObjectRequest
        {
            BucketName = blob.Bucket.Name,
            Key = blob.Bucket.KeyOf(blob.Key),
            ByteRange = new(position, end - 1),
            EtagToMatch = blob.Tag,
        };
        return (await blob.Bucket.Ask(s3 => s3.GetObjectAsync(request, cancel), cancel)).ResponseStream;
    }
}
