using FlickrStack.ServiceInterface.Imaging;
using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Has files of a photo made, puts them into the store and writes them down. Safe to do twice.</summary>
public sealed class PhotoRenderer(
    RenditionTable renditions, LibraryTable libraries, RenderProcesses processes, IBlobStore blobs, Scratch scratch)
{
    /// <param name="photo">The photo.</param>
    /// <param name="wanted">What to make of it.</param>
    /// <param name="areThumbnails">Whether the photo is ready when they are made.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RenderException">They could not be made.</exception>
    public async Task Make(
        PhotoRow photo, IReadOnlyList<Rendition> wanted, bool areThumbnails, CancellationToken cancel)
    {
        var original = await blobs.Find(photo.OriginalKey, cancel)
            ?? throw new RenderException("The original is missing from the storage.", isFinal: true);
        var folder = scratch.NewFolder();
        try
        {
            var order = new RenderOrder
            {
                Source = await Scratch.Fetch(original, folder, cancel),
                Format = photo.Format,
                Folder = folder,
                Targets = [.. wanted.Select(rendition => rendition.Target)],
                Placeholder = photo.Placeholder is null,
            };
            var made = await processes.Run(order, cancel);
            if (!made.Files.All(file => IsWhole(folder, file))) throw new RenderException("The decoder crashed.", isFinal: false);
            await Keep(photo, made, folder, areThumbnails, cancel);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // A decoder that was taken over must not make us serve other files through links.
    private static bool IsWhole(string folder, RenderedFile made) =>
        new FileInfo(Path.Combine(folder, made.File)) is { Exists: true, LinkTarget: null } file && file.Length == made.Bytes;

    private async Task Keep(
        PhotoRow photo, RenderOutcome made, string folder, bool areThumbnails, CancellationToken cancel)
    {
        var files = made.Files.Select(file => (Path.Combine(folder, file.File), file.File)).ToList();
        await blobs.Bring(photo.Folder, files, cancel);
        await using var change = await libraries.Maintain(photo.OwnerId, cancel);
        // Deleted meanwhile: nothing is kept. Other work may have added files since the photo was read.
        if (await renditions.Find(photo.Id, cancel) is not { Photo: var now }) return;

        await blobs.Keep(photo.Folder, files, cancel);
        var rendered = now with
        {
            Renditions = now.Made.With([.. made.Files.Select(file => (file.File, file.Bytes))]).Text,
            Placeholder = made.Placeholder ?? now.Placeholder,
            Width = made.Width,
            Height = made.Height,
            Status = areThumbnails ? PhotoStatus.Ready : now.Status,
            Error = areThumbnails ? null : now.Error,
        };
        await renditions.Save(rendered, cancel);
        await change.Commit();
    }
}
