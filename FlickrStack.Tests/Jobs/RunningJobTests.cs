using FlickrStack.Tests.Import;

namespace FlickrStack.Tests.Jobs;

/// <summary>Work that runs, as administrators see and end it.</summary>
internal sealed class RunningJobTests : ImportApiFixture
{
    [Test]
    public async Task Work_that_runs_is_told_to_end()
    {
        var (_, reached) = HoldImages();
        var import = await Ansel.Send(Pool);
        await reached;
        var admin = await App.SignIn("admin", FlickrApp.AdminPassword);

        var running = (await admin.Send(new QueryJobs { Status = JobStatus.Running, Kind = JobKind.Import })).Results.Single();
        await admin.Send(new CancelJob { Id = running.Id });

        var ended = await Ended(Ansel, import.Id);
        Assert.That((running.UserName, running.Subject, running.StartedAt is null), Is.EqualTo(("ansel", import.What, false)));
        Assert.That(ended.Status, Is.EqualTo(ImportStatus.Cancelled));
        await Eventually.Is(() => admin.Send(new QueryJobs { Kind = JobKind.Import }), jobs => jobs.Total == 0);
    }
}
