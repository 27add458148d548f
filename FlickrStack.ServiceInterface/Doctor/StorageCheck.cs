using FlickrStack.ServiceInterface.Storage;

namespace FlickrStack.ServiceInterface.Doctor;

/// <summary>Whether the storage keeps a file, finds it, and deletes it.</summary>
public sealed class StorageCheck(IBlobStore blobs, Scratch scratch, DataFolder folder) : ICheck
{
    private const string Probe = "probe.txt";
    private const string Text = "A file that the doctor left here may be deleted.";

    public string Name => "storage";

    public async Task<Finding> Look(CancellationToken cancel)
    {
        if (!folder.Exists) return DataFolder.NotYet;

        var place = $"doctor-{Path.GetRandomFileName()}";
        var local = scratch.NewPath();
        await File.WriteAllTextAsync(local, Text, cancel);
        await blobs.Keep(place, [(local, Probe)], cancel);
        var kept = await blobs.Find($"{place}/{Probe}", cancel);
        await blobs.DeleteFolder(place, cancel);
        if (kept?.Bytes != Text.Length) return Finding.Failure("It did not find what it was given.", "Look at the storage's own log.");

        return await blobs.Find($"{place}/{Probe}", cancel) is null
            ? Finding.Good("It keeps, finds and deletes files.")
            : Finding.Failure($"It did not delete {place}/{Probe}.", "Grant the service's key the right to delete.");
    }
}
