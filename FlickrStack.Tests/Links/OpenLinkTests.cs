using System.Net;
using System.Net.Http.Headers;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Links;

/// <summary>What whoever holds a link gets, and what is kept of it.</summary>
internal sealed class OpenLinkTests : Linked
{
    [Test]
    public async Task The_picture_comes_with_headers_that_keep_it_private_and_harmless_and_no_longer_than_the_link()
    {
        var link = await Share(400);
        App.Clock.Advance(TimeSpan.FromSeconds(100));

        var answer = await Anyone.GetAsync(link.Url);

        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/jpeg"));
        Assert.That(answer.Headers.CacheControl!.ToString(), Is.EqualTo("max-age=300, private"));
        Assert.That(answer.Headers.ETag!.ToString(), Is.EqualTo($"\"{link.Photo!.Sha256}\""));
        Assert.That(answer.Headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "no-referrer" }));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
        Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("sandbox"));
    }

    [Test]
    public async Task Every_opening_is_a_view_and_going_on_with_one_is_none()
    {
        var url = (await Share()).Url;
        var whole = Uploading.Sample("plain.jpg");

        var tag = (await Anyone.GetAsync(url)).Headers.ETag!;
        var head = await Anyone.SendAsync(new(HttpMethod.Head, url));
        var rest = await Anyone.SendAsync(Asking(url, headers => headers.Range = new(100, null)));
        var unchanged = await Anyone.SendAsync(Asking(url, headers => headers.IfNoneMatch.Add(tag)));
        var beyond = await Anyone.SendAsync(Asking(url, headers => headers.Range = new(1_000_000_000, null)));
        var begun = await Anyone.SendAsync(Asking(url, headers => headers.Range = new(0, 99)));

        Assert.That(
            new[] { head, rest, unchanged, beyond, begun }.Select(answer => (int)answer.StatusCode),
            Is.EqualTo(new[] { 200, 206, 304, 416, 206 }));
        Assert.That(head.Content.Headers.ContentLength, Is.EqualTo(whole.Length));
        Assert.That(await rest.Content.ReadAsByteArrayAsync(), Is.EqualTo(whole[100..]));
        Assert.That(await begun.Content.ReadAsByteArrayAsync(), Is.EqualTo(whole[..100]));
        Assert.That(await ViewsOnceAtLeast(2), Is.EqualTo(2));
    }

    [Test]
    public async Task A_height_that_is_not_made_yet_is_202_and_no_view()
    {
        var link = await Share(height: 123);

        var answer = await Anyone.GetAsync(link.Url);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(answer.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromSeconds(1)));
        Assert.That(answer.Headers.CacheControl!.NoStore);
        Assert.That((await Listed()).Views, Is.Zero);
    }

    [Test]
    public async Task A_link_without_a_height_opens_the_best_that_the_plan_of_now_grants()
    {
        var link = await Share();

        await Admin.Send(new UpdatePlan { Id = (await PlanNamed("Enterprise")).Id, Original = false });
        var answer = await Anyone.GetAsync(link.Url);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
    }

    [Test]
    public async Task A_copy_of_the_database_and_the_log_open_nothing()
    {
        var link = await Share();
        await Anyone.GetAsync(link.Url);
        await Anyone.GetAsync(link.Url + "x");

        var kept = await TestDatabase.Dump(App.Folder) + string.Join('\n', App.Log.Lines);
        var seed = await App.Query<string>("select seed from links");
        var hash = await App.Query<string>("select hash from links");
        Assert.That(kept, Does.Contain(seed).And.Contain(hash).And.Not.Contain(TokenOf(link)));
        foreach (var guess in new[] { seed, hash, $"{link.Id}" })
            Assert.That((await Anyone.GetAsync($"/api/v1/timelink/{guess}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_token_opens_its_picture_and_is_no_credential_for_anything_else()
    {
        var link = await Share();
        using var holder = App.Http(TokenOf(link));

        foreach (var path in new[] { "links", "photos", $"photos/{Photo}", $"photos/{Photo}/file", "photos/archive?ids=1", "profile" })
            Assert.That((int)(await holder.GetAsync($"/api/v1/{path}")).StatusCode, Is.InRange(401, 404), path);
    }

    private static HttpRequestMessage Asking(string url, Action<HttpRequestHeaders> with)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        with(request.Headers);
        return request;
    }

    // Views are counted behind the answer.
    private async Task<long> ViewsOnceAtLeast(long least) => (await Eventually.Is(Listed, link => link.Views >= least)).Views;
}
