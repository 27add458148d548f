using FlickrStack.Client;

namespace FlickrStack.Tests.Tracking;

/// <summary>A program whose calls are recorded, and the ways to see them.</summary>
internal abstract class Tracked : Administered
{
    /// <summary>The newest call of a path, as soon as it is written down.</summary>
    protected async Task<ServiceModel.Tracking> Newest(string path, FlickrStackClient? by = null) =>
        (await Eventually.Is(() => (by ?? Admin).Send(new QueryTrackings { Path = path }), page => page.Results.Count > 0)).Results[0];

    /// <summary>How many calls are written down, as soon as none is on its way.</summary>
    protected async Task<long> Settled()
    {
        using var http = App.Http();
        var mark = $"/api/mark-{Guid.NewGuid():N}";
        await http.GetAsync(mark);
        await Newest(mark);
        return await App.Query<long>("select count(*) from trackings");
    }
}
