using System.Net;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.Tests.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Jobs;

/// <summary>Work that waits and work that has failed, as administrators see it, try it again and end it.</summary>
internal sealed class JobTests : Administered
{
    [SetUp]
    public Task Start() => Open(("Jobs:Enabled", "true"), ("Jobs:PendingSeconds", "3600"));

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task Work_that_waits_is_cancelled_and_its_photo_says_so_until_it_is_tried_again()
    {
        var photo = await Waiting();
        var queued = (await Admin.Send(new QueryJobs { Status = JobStatus.Queued })).Results.Single();

        var cancelled = await Admin.Send(new CancelJob { Id = queued.Id });

        Assert.That((queued.Kind, queued.Subject, queued.UserName), Is.EqualTo((JobKind.RenderPhoto, $"photo {photo}", "ansel")));
        Assert.That((await Admin.Send(new QueryJobs { Status = JobStatus.Queued })).Total, Is.Zero);
        var failed = (await Admin.Send(new QueryJobs { Status = JobStatus.Failed, Kind = JobKind.RenderPhoto })).Results.Single();
        var told = await Ansel.Send(new GetPhoto { Id = photo });
        Assert.That((told.Status, told.Error), Is.EqualTo((PhotoStatus.Failed, "An administrator has cancelled it.")));
        Assert.That((failed.Id, failed.Error, cancelled.Error), Is.EqualTo((queued.Id, told.Error, told.Error)));
        await Refused.With(HttpStatusCode.Conflict, "HasEnded", Admin.Send(new CancelJob { Id = queued.Id }));

        await Admin.Send(new RetryJob { Id = failed.Id });

        Assert.That((await Ansel.Settled(photo)).Status, Is.EqualTo(PhotoStatus.Ready));
        Assert.That((await Admin.Send(new QueryJobs { Status = JobStatus.Failed })).Total, Is.Zero);
    }

    [Test]
    public async Task Work_that_waits_has_not_failed_and_cannot_be_tried_again()
    {
        var photo = await Waiting();

        await Refused.With(HttpStatusCode.Conflict, "NotFailed", Admin.Send(new RetryJob { Id = $"renderPhoto~{photo}" }));
        foreach (var id in new[] { "renderPhoto~999999", "import~1", "nothing~1", "renderPhoto", "~", "9~1", "renderPhoto~' or 1=1 --" })
            await Refused.AsNotFound(Admin.Send(new CancelJob { Id = id }));
    }

    [Test]
    public async Task Failed_imports_are_listed_newest_first_and_paged_by_offset_and_by_cursor()
    {
        await App.Execute(
            """
            with recursive failed (n) as (select 1 union all select n + 1 from failed where n < 7)
            insert into imports (owner_id, source, what, status, total, done, known, skipped, failed, message, created_at, is_foreground)
            select u.id, 0, 'group ' || n, 3, 0, 0, 0, 0, 0, 'No answer.', 1000 * (n / 2), false
            from failed join users u on u.user_name = 'ansel'
            """);

        var all = await Admin.Send(new QueryJobs { Kind = JobKind.Import });
        var seen = new List<string>();
        for (var page = await Admin.Send(new QueryJobs { Limit = 3 }); ; page = await Admin.Send(new QueryJobs { Limit = 3, Cursor = page.NextCursor }))
        {
            seen.AddRange(page.Results.Select(job => job.Id));
            Assert.That(page.Total, Is.EqualTo(7));
            if (page.NextCursor is null) break;
        }

        Assert.That(all.Results.Select(job => job.QueuedAt), Is.Ordered.Descending);
        Assert.That(seen, Is.EqualTo(all.Results.Select(job => job.Id)).And.Count.EqualTo(7));
        Assert.That((await Admin.Send(new QueryJobs { Limit = 3, Offset = 3 })).Results.Select(job => job.Id), Is.EqualTo(seen.Skip(3).Take(3)));
        Assert.That((all.Results[0].Subject, all.Results[0].UserName, all.Results[0].Error), Is.EqualTo(("group 7", "ansel", "No answer.")));
        await Refused.With(HttpStatusCode.Conflict, "OrderIsGone", Admin.Send(new RetryJob { Id = seen[0] }));
    }

    // Ordered for later, so that it waits for as long as the test takes.
    private async Task<long> Waiting()
    {
        var photo = await Ansel.UploadOne();
        await Ansel.Until(photo, now => now.Status == PhotoStatus.Ready);
        await App.Execute("update photos set status = 0, renditions = ''");
        await App.Within(services => services.GetRequiredService<RenditionOrders>().Thumbnails(photo, TimeSpan.FromHours(1), default));
        await Eventually.Is(() => Admin.Send(new QueryJobs { Status = JobStatus.Queued }), jobs => jobs.Total == 1);
        return photo;
    }
}
