using System.Globalization;
using FlickrStack.ServiceInterface.Jobs;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Orders renditions, to be made in the background.</summary>
public sealed class RenditionOrders(JobOrders jobs)
{
    internal const string Photo = "photo";
    internal const string File = "file";
    internal const string Owner = "owner";

    /// <summary>Everything that a photo's owner gets without asking.</summary>
    public Task Thumbnails(long photo, CancellationToken cancel) =>
        jobs.Add<RenderPhotoJob>(Text(photo), new Dictionary<string, string> { [Photo] = Text(photo) }, cancel);

    /// <summary>One file of a photo.</summary>
    public Task One(long photo, Rendition rendition, CancellationToken cancel) => jobs.Add<ConvertPhotoJob>(
        $"{Text(photo)}/{rendition.File}",
        new Dictionary<string, string> { [Photo] = Text(photo), [File] = rendition.File },
        cancel);

    /// <summary>What an owner's photos lack since the owner's rights have changed.</summary>
    public Task Library(long owner, CancellationToken cancel) =>
        jobs.Add<RenderLibraryJob>(Text(owner), new Dictionary<string, string> { [Owner] = Text(owner) }, cancel);

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
