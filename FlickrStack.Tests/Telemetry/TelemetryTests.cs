using System.Net;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Telemetry;

/// <summary>What a collector is told, by a real one.</summary>
internal sealed class TelemetryTests : Administered
{
    private OtlpReceiver collector = null!;

    [SetUp]
    public async Task Start()
    {
        collector = await OtlpReceiver.Start();
        await Open(("Jobs:Enabled", "true"), ("Telemetry:Endpoint", collector.Address), ("Telemetry:Seconds", "1"), ("Telemetry:Instance", "web-1"));
    }

    [TearDown]
    public async Task Stop()
    {
        await Close();
        await collector.DisposeAsync();
    }

    [Test]
    public async Task An_upload_its_job_and_the_work_of_the_render_process_are_one_trace()
    {
        var id = await Ansel.UploadOne();
        await Ansel.Settled(id);

        var render = await Sent(span => span.Name == "render");

        var job = await Sent(span => span.Id == render.Parent);
        var upload = await Sent(span => span.Id == job.Parent);
        Assert.That((job.Name, job.Tags["flickrstack.job.name"]), Is.EqualTo(("job RenderPhotoJob", $"{id}")));
        Assert.That((upload.Name, upload.Tags["http.response.status_code"]), Is.EqualTo(("POST /api/v1/photos", "201")));
        Assert.That(new[] { render.Trace, job.Trace }, Is.All.EqualTo(upload.Trace));
        Assert.That(render.Tags["flickrstack.outcome"], Is.EqualTo("made"));
    }

    [Test]
    public async Task What_is_done_and_what_there_is_are_counted_under_the_names_that_are_documented()
    {
        var bytes = Uploading.Sample("plain.jpg");
        await Ansel.Upload(("one.jpg", bytes), ("again.jpg", bytes), ("none.jpg", [1, 2, 3]));
        await Ansel.Settled((await Ansel.Send(new QueryPhotos())).Results.Single().Id);

        await Eventually.Holds(() => collector.Last("flickrstack.renditions", ("flickrstack.outcome", "made")) >= 2
            && collector.Last("flickrstack.storage.photos") == 1);

        foreach (var outcome in new[] { "created", "duplicate", "rejected" })
            Assert.That(collector.Last("flickrstack.uploads", ("flickrstack.outcome", outcome)), Is.EqualTo(1), outcome);
        Assert.That(collector.Last("flickrstack.uploads.size"), Is.EqualTo(bytes.Length));
        Assert.That(collector.Last("flickrstack.storage.size"), Is.EqualTo(bytes.Length));
        Assert.That(collector.Last("flickrstack.rendering.duration", ("flickrstack.outcome", "made")), Is.GreaterThanOrEqualTo(1));
        Assert.That(collector.Last("http.server.request.duration", ("http.route", "/api/v1/photos")), Is.GreaterThanOrEqualTo(1));
        Assert.That(Own().Select(point => point.Metric).Distinct(), Is.SubsetOf(await Documented()));
        Assert.That(Own().Select(point => point.Instance), Is.All.EqualTo("web-1"));
    }

    [Test]
    public async Task Nothing_that_a_stranger_could_use_is_sent()
    {
        var enterprise = await App.SignUp("rich");
        var id = await enterprise.UploadOne();
        var photo = await enterprise.Settled(id);
        var link = await enterprise.Send(new CreateLink { PhotoId = id, Seconds = 300 });
        using var http = App.Http();
        Assert.That((await http.GetAsync(link.Url)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await http.GetAsync(photo.Urls[0].Url)).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        await Sent(span => span.Tags.GetValueOrDefault("http.route", "").Contains("media", StringComparison.OrdinalIgnoreCase));

        var signature = new Uri(photo.Urls[0].Url).Query.Split('=')[^1];
        Assert.That(signature, Has.Length.GreaterThan(8));
        foreach (var secret in new[] { new Uri(link.Url).Segments[^1], signature, enterprise.Token!, FlickrApp.Password })
            Assert.That(collector.All, Does.Not.Contain(secret));
    }

    private async Task<ReceivedSpan> Sent(Func<ReceivedSpan, bool> wanted) =>
        (await Eventually.Is(() => Task.FromResult(collector.Spans.FirstOrDefault(wanted)), span => span is not null))!;

    private IEnumerable<ReceivedPoint> Own() => collector.Points.Where(point => point.Metric.StartsWith("flickrstack.", StringComparison.Ordinal));

    // Names in the table of the document.
    private static async Task<IEnumerable<string>> Documented() =>
        (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "docs", "telemetry.md"))).Split('`').Where(word => word.StartsWith("flickrstack.", StringComparison.Ordinal));
}
