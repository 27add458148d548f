using System.Text.Json;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>
/// Recorded answers of Flickr's API in a folder: <c>groups.getInfo/80641914@N00.json</c>, and the files beside them.
/// </summary>
public sealed class FlickrFolder(string folder) : IFlickrTransport
{
    private const string MethodPrefix = "flickr.";
    private readonly string root = Path.GetFullPath(folder);

    /// <summary>The groups whose pools are recorded.</summary>
    public IReadOnlyList<string> Groups()
    {
        var recorded = new DirectoryInfo(Path.Combine(root, "groups.pools.getPhotos"));
        return recorded.Exists
            ? [.. recorded.EnumerateFiles("*.json").Select(file => Path.GetFileNameWithoutExtension(file.Name)).Order(StringComparer.Ordinal)]
            : [];
    }

    public async Task<JsonElement> Call(string method, FlickrArguments arguments, CancellationToken cancel)
    {
        var name = $"{method[MethodPrefix.Length..]}/{arguments[0].Value}.json";
        await using var file = Open(name);
        using var document = await JsonDocument.ParseAsync(file, cancellationToken: cancel);
        return document.RootElement.Clone();
    }

    public async Task<T> Download<T>(
        string url, Func<Stream, CancellationToken, Task<T>> receive, CancellationToken cancel)
    {
        await using var file = Open(url);
        return await receive(file, cancel);
    }

    private FileStream Open(string name)
    {
        var path = Path.GetFullPath(Path.Combine(root, name));
        if (!path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(path))
            throw new FlickrException($"{name} is not in the recorded answers.");

        return File.OpenRead(path);
    }
}
