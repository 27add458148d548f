using System.Security.Cryptography;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceInterface.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Uploads;

/// <summary>What lies in the store beside what the tables say lies there: sizes of all files, hashes of originals.</summary>
internal static class Inventory
{
    /// <summary>Every difference, from both sides; a program at rest has none.</summary>
    public static async Task<IReadOnlyList<string>> Differences(this FlickrApp app)
    {
        var told = (await Photos(app)).SelectMany(Told).ToHashSet();
        var found = Found(Path.Combine(app.Folder, "blobs")).ToHashSet();
        return
        [
            .. told.Except(found).Select(file => $"missing: {file}"), .. found.Except(told).Select(file => $"nobody's: {file}"),
        ];
    }

    /// <summary>Compares files and tables as the program does once a day.</summary>
    /// <param name="app">The program.</param>
    /// <param name="later">How long after now, so that files of now are old.</param>
    public static async Task<SweepOutcome> Sweep(this FlickrApp app, TimeSpan later = default)
    {
        SweepOutcome? found = null;
        await app.Within(async services =>
            found = await services.GetRequiredService<StorageSweep>().Run(TimeProvider.System.GetUtcNow() + later, default));
        return found!;
    }

    /// <summary>All files of a kind: those of <c>users</c>, or those <c>incoming</c>.</summary>
    public static FileInfo[] Files(string folder, string kind) =>
        new DirectoryInfo(Path.Combine(folder, "blobs", kind)) is { Exists: true } place ? place.GetFiles("*", SearchOption.AllDirectories) : [];

    /// <summary>What has come of uploads that are no photos yet, in whichever store.</summary>
    public static async Task<List<Blob>> Incoming(this FlickrApp app)
    {
        List<Blob> found = [];
        await app.Within(async services => found = await services.GetRequiredService<IBlobStore>().List("incoming", default).ToListAsync());
        return found;
    }

    public static async Task<List<PhotoRow>> Photos(FlickrApp app)
    {
        List<PhotoRow> photos = [];
        await app.Within(async services => photos = await services.GetRequiredService<RenditionTable>().After(0, 100_000, default));
        return photos;
    }

    private static IEnumerable<string> Told(PhotoRow photo) => photo.Made.Files
        .Select(made => $"{photo.Folder}/{made.File} {made.Bytes}")
        .Append($"{photo.OriginalKey} {photo.Bytes} {photo.Sha256}");

    private static IEnumerable<string> Found(string blobs) => Directory
        .EnumerateFiles(blobs, "*", SearchOption.AllDirectories)
        .Select(path => (Path: path, Key: Path.GetRelativePath(blobs, path).Replace('\\', '/')))
        .Where(file => !file.Key.StartsWith($"{StorageAgreement.Folder}/", StringComparison.Ordinal))
        .Select(file => $"{file.Key} {new FileInfo(file.Path).Length}{HashOfOriginal(file.Path)}");

    // The twin of an original has its name and another extension; it lies in the folder of the original's hash.
    private static string HashOfOriginal(string path)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        return Path.GetFileName(Path.GetDirectoryName(path)) == hash ? $" {hash}" : "";
    }
}
