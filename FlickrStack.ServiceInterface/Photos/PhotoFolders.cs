using System.Globalization;
using FlickrStack.ServiceInterface.Storage;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>The folders of originals and what was made of them; photos of the same bytes share one.</summary>
public sealed class PhotoFolders(LibraryTable libraries, RenditionTable renditions, IBlobStore blobs)
{
    public static string Of(long owner) => string.Create(CultureInfo.InvariantCulture, $"users/{owner}");

    public static string Of(long owner, string sha256) => $"{Of(owner)}/{sha256[..2]}/{sha256}";

    /// <summary>Deletes a folder unless a photo is in it, and returns whether it did.</summary>
    /// <remarks>Files come in within a change to the library: none can come in while this one looks and deletes.</remarks>
    public async Task<bool> DeleteUnused(long owner, string sha256, CancellationToken cancel)
    {
        await using var alone = await libraries.Maintain(owner, cancel);
        if (await renditions.CountOfFile(owner, sha256, cancel) > 0) return false;

        await blobs.DeleteFolder(Of(owner, sha256), cancel);
        return true;
    }
}
