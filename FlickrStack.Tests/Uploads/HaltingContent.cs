using System.Net;

namespace FlickrStack.Tests.Uploads;

/// <summary>A body that stops on its way until the test lets it go on.</summary>
internal sealed class HaltingContent(byte[] bytes, int before) : HttpContent
{
    private readonly TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void GoOn() => goOn.SetResult();

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(bytes.AsMemory(0, before), cancellationToken);
        await stream.FlushAsync(cancellationToken);
        await goOn.Task.WaitAsync(cancellationToken);
        await stream.WriteAsync(bytes.AsMemory(before), cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
