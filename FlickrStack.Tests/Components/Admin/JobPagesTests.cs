using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Components.Admin;

internal sealed class JobPagesTests : Administration
{
    [SetUp]
    public Task Start() => Begin(("Jobs:Enabled", "true"), ("Jobs:PendingSeconds", "3600"));

    [TearDown]
    public Task Stop() => End();

    [Test]
    public async Task What_has_failed_is_told_with_its_reason_and_tried_again()
    {
        var photo = await Failed();
        var job = (await Admin.Send(new QueryJobs { Status = JobStatus.Failed })).Results.Single().Id;

        var failed = await Reader.Read("/admin/jobs?status=failed&kind=renderPhoto");
        var retried = await Sent("/admin/jobs?status=failed", "jobs", ("Order.Retry", job));

        Assert.That(failed, Does.Contain("&lt;script&gt;alert(1)").And.Contain($"value=\"{job}\"").And.Not.Contain("<script>alert"));
        Assert.That(retried, Does.Contain("It is being tried again."));
        Assert.That((await Ansel.Settled(photo)).Status, Is.EqualTo(PhotoStatus.Ready));
        Assert.That(await Reader.Read("/admin/jobs?status=failed"), Does.Contain("There is nothing like this."));
    }

    [TestCase("Order.Retry", "renderPhoto~999999")]
    [TestCase("Order.Cancel", "import~1")]
    [TestCase("Order.Cancel", "<script>alert(1)")]
    public async Task What_is_not_there_is_neither_tried_again_nor_ended(string field, string id)
    {
        await Failed();

        var page = await Kept("/admin/jobs", "jobs", (field, id));

        Assert.That(page, Does.Contain("class=\"fault\" role=\"alert\"").And.Not.Contain("<script>alert"));
    }

    [Test]
    public async Task What_has_ended_since_it_was_seen_is_told_to_be_gone()
    {
        var page = await Kept("/admin/jobs", "jobs", ("Order.Cancel", "renderPhoto~1"));

        Assert.That(page, Does.Contain("class=\"fault\" role=\"alert\"").And.Contain("Nothing waits"));
    }

    private async Task<long> Failed()
    {
        var photo = await Ansel.UploadOne();
        await Ansel.Until(photo, now => now.Status == PhotoStatus.Ready);
        await Eventually.Is(() => Admin.Send(new QueryJobs()), jobs => jobs.Total == 0);
        await App.Execute("update photos set status = 2, renditions = '', error = '<script>alert(1)</script>'");
        return photo;
    }
}
