using System.Globalization;
using FlickrStack.ServiceInterface.Jobs;
using FlickrStack.ServiceInterface.Plans;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Orders renditions, to be made in the background.</summary>
public sealed class RenditionOrders(JobOrders jobs)
{
    internal const string Photo = "photo";
    internal const string File = "file";
    internal const string Owner = "owner";
    internal const string Plan = "plan";

    /// <summary>Everything that a photo's owner gets without asking.</summary>
    public Task Thumbnails(long photo, CancellationToken cancel) => Thumbnails(photo, TimeSpan.Zero, cancel);

    public Task Thumbnails(long photo, TimeSpan wait, CancellationToken cancel) =>
        jobs.Add<RenderPhotoJob>(Text(photo), new Dictionary<string, string> { [Photo] = Text(photo) }, wait, cancel);

    /// <summary>One file of a photo.</summary>
    public Task One(long photo, Rendition rendition, CancellationToken cancel) => One(photo, rendition, TimeSpan.Zero, cancel);

    public Task One(long photo, Rendition rendition, TimeSpan wait, CancellationToken cancel) => jobs.Add<ConvertPhotoJob>(
        $"{Text(photo)}/{rendition.File}",
        new Dictionary<string, string> { [Photo] = Text(photo), [File] = rendition.File },
        wait,
        cancel);

    /// <summary>What photos lack since the rights of their owners have changed.</summary>
    public Task Libraries(PlanHolders owners, CancellationToken cancel)
    {
        var (name, id) = owners is { UserId: { } user } ? (Owner, user) : (Plan, owners.PlanId!.Value);
        return jobs.Add<RenderLibraryJob>($"{name} {Text(id)}", new Dictionary<string, string> { [name] = Text(id) }, TimeSpan.Zero, cancel);
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
