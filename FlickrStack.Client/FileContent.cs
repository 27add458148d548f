using System.Net;

namespace FlickrStack.Client;

/// <summary>A stream from where it stands to its end, which tells how much of it has gone.</summary>
internal sealed class FileContent(Stream file, Action<int> sent) : HttpContent
{
    private const int BufferBytes = 81_920;

    protected override bool TryComputeLength(out long length)
    {
        length = file.CanSeek ? file.Length - file.Position : 0;
        return file.CanSeek;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, default);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        Copy(file, stream, sent, cancellationToken);

    public static async Task Copy(Stream from, Stream to, Action<int> copied, CancellationToken cancel)
    {
        var buffer = new byte[BufferBytes];
        while (await from.ReadAsync(buffer, cancel) is var read and > 0)
        {
            await to.WriteAsync(buffer.AsMemory(0, read), cancel);
            copied(read);
        }
    }
}
