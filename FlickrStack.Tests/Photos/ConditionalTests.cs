using System.Net;
using System.Net.Http.Headers;
using FlickrStack.Client;

namespace FlickrStack.Tests.Photos;

internal sealed class ConditionalTests
{
    private FlickrApp app = null!;
    private FlickrStackClient client = null!;
    private HttpClient http = null!;

    [SetUp]
    public async Task Start()
    {
        app = await FlickrApp.Start();
        client = await app.SignUp("ansel");
        await app.ImportDemo("ansel", DemoLibrary.Night, limit: 2);
        http = app.Http(client.Token);
    }

    [TearDown]
    public async Task Stop()
    {
        http.Dispose();
        await app.DisposeAsync();
    }

    [TestCase("/api/v1/photos")]
    [TestCase("/api/v1/groups")]
    [TestCase("/api/v1/groups/14826377@N21")]
    [TestCase("/api/v1/group/14826377@N21")]
    [TestCase("/api/v1/photos/1")]
    public async Task An_unchanged_library_is_not_modified_and_a_changed_one_is_new(string path)
    {
        var first = await http.GetAsync(path);
        var second = await Get(path, first.Headers.ETag!);
        await app.ImportDemo("ansel", DemoLibrary.Night, limit: 3);
        var third = await Get(path, first.Headers.ETag!);

        Assert.That(first.Headers.ETag!.IsWeak);
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(await second.Content.ReadAsByteArrayAsync(), Is.Empty);
        Assert.That(third.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(third.Headers.ETag, Is.Not.EqualTo(first.Headers.ETag));
    }

    [Test]
    public async Task A_kept_page_is_the_same_bytes_until_the_library_changes()
    {
        var first = await http.GetByteArrayAsync("/api/v1/photos");
        var kept = await http.GetByteArrayAsync("/api/v1/photos");
        await app.ImportDemo("ansel", DemoLibrary.Night, limit: 3);
        var changed = await client.Send(new QueryPhotos());

        Assert.That(kept, Is.EqualTo(first));
        Assert.That((changed.Total, changed.Results.Count), Is.EqualTo((3, 3)));
    }

    [Test]
    public async Task Another_user_never_gets_a_kept_page_nor_not_modified()
    {
        var mine = await http.GetAsync("/api/v1/photos");
        var other = await app.SignUp("dorothea");
        using var others = app.Http(other.Token);
        await app.Execute("update libraries set version = (select max(version) from libraries)");

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/photos");
        request.Headers.IfNoneMatch.Add((await http.GetAsync("/api/v1/photos")).Headers.ETag!);
        var answer = await others.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("\"total\":0"));
        Assert.That(mine.Headers.CacheControl!.Private);
    }

    [Test]
    public async Task One_of_several_tags_is_enough_to_be_not_modified()
    {
        var first = await http.GetAsync("/api/v1/photos");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/photos");
        request.Headers.TryAddWithoutValidation("If-None-Match", $"\"older\", {first.Headers.ETag}");

        var answer = await http.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task Head_tells_what_get_would()
    {
        var get = await http.GetAsync("/api/v1/photos");

        var head = await http.SendAsync(new(HttpMethod.Head, "/api/v1/photos"));

        Assert.That(head.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(head.Content.Headers.ContentLength, Is.EqualTo(get.Content.Headers.ContentLength));
        Assert.That(head.Headers.ETag, Is.EqualTo(get.Headers.ETag));
    }

    private async Task<HttpResponseMessage> Get(string path, EntityTagHeaderValue known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(known);
        return await http.SendAsync(request);
    }
}
