namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>Room that one call has reserved; disposing it gives back what did not become photos.</summary>
public sealed class Reservation(UploadTable uploads, UploadRow held) : IAsyncDisposable
{
    /// <summary>Bytes that have not been used yet.</summary>
    public long Left { get; private set; } = held.Bytes;

    public void Use(long bytes) => Left -= bytes;

    public async ValueTask DisposeAsync() => await uploads.Delete(held.Id, CancellationToken.None);
}
