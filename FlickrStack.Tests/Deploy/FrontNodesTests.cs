using System.Net;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Deploy;

/// <summary>Two web nodes on one folder behind nginx: one may go.</summary>
internal sealed class FrontNodesTests
{
    private string folder = null!;

    [SetUp]
    public void Start() => folder = Directory.CreateTempSubdirectory("flickrstack-test-").FullName;

    [TearDown]
    public void Stop() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task When_a_node_is_killed_the_other_answers_the_next_request()
    {
        using var first = await Launch();
        using var second = await Launch();
        await using var front = await Front.Start(first.Address, second.Address);
        var admin = await front.SignIn("admin", FlickrApp.AdminPassword);
        using var http = front.Http(admin.Token);
        for (var i = 0; i < 4; i++) Assert.That((await http.GetAsync("/api/v1/me")).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        await first.Kill();

        for (var i = 0; i < 20; i++) Assert.That((await http.GetAsync("/api/v1/me")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await admin.Upload(("a.jpg", Uploading.Sample("plain.jpg")))).Results.Single().Error, Is.Null);
        var nodes = (await front.Requests("/api/v1/me", 24)).Select(request => request.GetProperty("node").GetString()!).ToList();
        Assert.That(nodes.Take(4).Distinct().Count(), Is.EqualTo(2));
        Assert.That(nodes.Skip(4), Is.All.EndsWith(second.Address.Authority));
        await second.Kill();
    }

    private Task<ServedProgram> Launch() => ServedProgram.Start(
        folder, ("FlickrStack__Jobs__Enabled", "false"), ("FlickrStack__Wire__TrustedProxies__0", "127.0.0.1"));
}
