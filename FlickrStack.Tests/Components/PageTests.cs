using System.Net;
using FlickrStack.Tests.Tracking;

namespace FlickrStack.Tests.Components;

internal sealed class PageTests : Tracked
{
    private PageReader reader = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        await Open();
        await App.ImportDemo("ansel");
        reader = await PageReader.SignedIn(App, "ansel");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        reader.Dispose();
        await Close();
    }

    [Test]
    public async Task A_page_runs_no_script_but_ours_and_is_kept_and_framed_by_nobody()
    {
        var page = await reader.Get("/");

        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.That(policy, Does.Contain("default-src 'none'").And.Contain("script-src 'self';").And.Contain("frame-ancestors 'none'"));
        Assert.That(page.Headers.CacheControl!.NoStore);
    }

    [Test]
    public async Task Style_sheets_and_scripts_are_compressed_and_kept_for_good()
    {
        var page = await reader.Read("/");
        var sheet = System.Text.RegularExpressions.Regex.Match(page, "/assets/[0-9a-f]{16}/site.css").Value;
        using var request = new HttpRequestMessage(HttpMethod.Get, sheet) { Headers = { { "Accept-Encoding", "br" } } };

        var answer = await reader.Send(request);

        Assert.That(answer.Content.Headers.ContentEncoding, Is.EqualTo(new[] { "br" }));
        Assert.That(answer.Headers.CacheControl!.ToString(), Is.EqualTo("public, max-age=31536000, immutable"));
    }

    [TestCase("/nothing-here")]
    [TestCase("/photos/999999")]
    public async Task What_is_not_there_is_told_on_a_page(string path)
    {
        var answer = await reader.Get(path);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.StartWith("<!DOCTYPE html>").And.Contain("Not found"));
    }

    [Test]
    public async Task What_a_page_asks_for_is_recorded_like_any_call()
    {
        await reader.Read("/");

        var call = await Newest("/api/v1/photos");
        Assert.That((call.UserName, call.Operation, call.Status), Is.EqualTo(("ansel", "QueryPhotos", 200)));
    }

    [Test]
    public async Task The_viewer_chooses_light_or_dark()
    {
        using var other = new PageReader(App);

        var answer = await other.Post("/theme", ("__RequestVerificationToken", await other.Token("/login")), ("back", "/login"));

        Assert.That(answer.Headers.Location!.OriginalString, Is.EqualTo("/login"));
        Assert.That(await other.Read("/login"), Does.Contain("data-theme=\"dark\""));
    }
}
