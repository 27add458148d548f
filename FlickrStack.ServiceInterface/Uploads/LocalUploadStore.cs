using FlickrStack.ServiceInterface.Storage;

namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>Bytes of uploads in temporary files, which all processes on this machine see.</summary>
public sealed class LocalUploadStore(Scratch scratch) : IUploadStore
{
    /// <summary>Holds in other processes as well; the system lets go of what a dead one held.</summary>
    public IDisposable? Lock(UploadRow upload)
    {
        try
        {
            return new FileStream(LockOf(upload.Id), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(LockOf(upload.Id)))
        {
            throw ApiException.Locked("Another call is at this upload: try again when it has ended.");
        }
    }

    public ValueTask<long> Received(UploadRow upload, CancellationToken cancel) =>
        new(new FileInfo(PathOf(upload)) is { Exists: true } file ? file.Length : 0);

    public Task Append(UploadRow upload, long offset, Stream content, CancellationToken cancel) =>
        Scratch.Append(PathOf(upload), content, upload.Bytes, cancel);

    public Task Fill(UploadRow upload, ReceivedFile received, CancellationToken cancel)
    {
        try
        {
            File.Move(received.Path, PathOf(upload), overwrite: false);
            return Task.CompletedTask;
        }
        catch (IOException) when (File.Exists(PathOf(upload)))
        {
            throw ApiException.Conflict("UploadDone", "The bytes of this upload are here already.");
        }
    }

    public Task<ReceivedFile> Collect(UploadRow upload, CancellationToken cancel) => Scratch.Sum(PathOf(upload), cancel);

    public Task Delete(UploadRow upload, CancellationToken cancel)
    {
        File.Delete(PathOf(upload));
        File.Delete(LockOf(upload.Id));
        return Task.CompletedTask;
    }

    public Task<int> DeleteBefore(DateTimeOffset time, IReadOnlySet<string> open, CancellationToken cancel) => Task.FromResult(
        scratch.DeleteBefore(time, open.SelectMany(id => new[] { NameOf(id), $"{NameOf(id)}.lock" }).ToHashSet()));

    public DirectAddress? Address(UploadRow upload) => null;

    private static string NameOf(string id) => $"upload-{id}";

    private string PathOf(UploadRow upload) => scratch.PathOf(NameOf(upload.Id));

    private string LockOf(string id) => scratch.PathOf($"{NameOf(id)}.lock");
}
