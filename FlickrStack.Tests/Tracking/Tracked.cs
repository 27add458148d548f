using System.Diagnostics;
using FlickrStack.Client;

namespace FlickrStack.Tests.Tracking;

/// <summary>A program whose calls are recorded, and the ways to see them.</summary>
internal abstract class Tracked : Administered
{
    protected static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    /// <summary>Asks again and again until the answer is as expected, or time is up.</summary>
    protected static async Task<T> Until<T>(Func<Task<T>> ask, Func<T, bool> expected)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var answer = await ask();
            if (expected(answer)) return answer;

            Assert.That(waited.Elapsed, Is.LessThan(Deadline), $"It is still {answer}.");
            await Task.Delay(20);
        }
    }

    /// <summary>The newest call of a path, as soon as it is written down.</summary>
    protected async Task<ServiceModel.Tracking> Newest(string path, FlickrStackClient? by = null) =>
        (await Until(() => (by ?? Admin).Send(new QueryTrackings { Path = path }), page => page.Results.Count > 0)).Results[0];

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
