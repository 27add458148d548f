using System.Net;
using System.Net.Http.Headers;

namespace FlickrStack.Tests.Links;

/// <summary>All the ways in which a link ends: each from the next byte on, and nobody can tell one from another.</summary>
internal sealed class LinkEndTests : Linked
{
    private static readonly string[] Varying = ["Date", "X-Request-Id"];

    [TestCase("revoked")]
    [TestCase("expired")]
    [TestCase("photo deleted")]
    [TestCase("photo expired")]
    [TestCase("owner disabled")]
    [TestCase("owner deleted")]
    [TestCase("links withdrawn")]
    [TestCase("size withdrawn")]
    public async Task However_a_link_ends_it_is_as_unknown_as_one_that_never_was(string how)
    {
        var link = await Share(height: how == "size withdrawn" ? 300 : null);
        var before = await Anyone.GetAsync(link.Url);

        await End(link, how);
        var after = await Told(link.Url);
        var part = await Anyone.SendAsync(Range(link.Url, 10, 19));

        Assert.That(before.StatusCode, Is.EqualTo(how == "size withdrawn" ? HttpStatusCode.Accepted : HttpStatusCode.OK));
        Assert.That(part.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(after, Does.StartWith("NotFound").And.Contains("no-store"));
        foreach (var never in new[] { new string('A', 22), TokenOf(link).ToLowerInvariant(), "x", new string('x', 4000), "%F0%9F%92%A5", "a.b~c" })
            Assert.That(await Told($"/api/v1/timelink/{never}"), Is.EqualTo(after), never);
    }

    [Test]
    public async Task A_photo_that_expires_first_takes_its_links_along_and_they_say_so()
    {
        await Rich.Send(new UpdatePhoto { Id = Photo, ExpiresIn = 300 });

        var link = await Share(30_000);
        var answer = await Anyone.GetAsync(link.Url);

        Assert.That((link.Seconds, link.SecondsLeft), Is.EqualTo((30_000, 300)));
        Assert.That(answer.Headers.CacheControl!.MaxAge, Is.EqualTo(TimeSpan.FromSeconds(300)));
    }

    [Test]
    public async Task Deleting_a_photo_deletes_its_links()
    {
        await Share();

        await Rich.Send(new DeletePhoto { Id = Photo });

        Assert.That(await App.Query<long>("select count(*) from links"), Is.Zero);
    }

    [Test]
    public async Task A_link_lasts_to_its_very_last_moment()
    {
        var link = await Share(300);

        App.Clock.Advance(TimeSpan.FromSeconds(299.5));
        var last = await Listed();
        var before = await Anyone.GetAsync(link.Url);
        App.Clock.Advance(TimeSpan.FromSeconds(0.5));
        var after = await Anyone.GetAsync(link.Url);

        Assert.That((before.StatusCode, after.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.NotFound)));
        Assert.That((last.SecondsLeft, last.TimeLeft), Is.EqualTo((1, "1 s")));
        Assert.That(before.Headers.CacheControl!.MaxAge, Is.EqualTo(TimeSpan.Zero));
    }

    private static HttpRequestMessage Range(string url, long from, long to)
    {
        var part = new HttpRequestMessage(HttpMethod.Get, url);
        part.Headers.Range = new RangeHeaderValue(from, to);
        return part;
    }

    private async Task End(SharedLink link, string how)
    {
        var id = (await UserNamed("rich")).Id;
        switch (how)
        {
            case "revoked": await Rich.Send(new DeleteLink { Id = link.Id }); break;
            case "expired": App.Clock.Advance(TimeSpan.FromSeconds(400)); break;
            case "photo deleted": await Rich.Send(new DeletePhoto { Id = Photo }); break;
            case "photo expired": await App.Execute($"update photos set expires_at = {App.Clock.GetUtcNow().ToUnixTimeMilliseconds()}"); break;
            case "owner disabled": await Admin.Send(new UpdateUser { Id = id, Disabled = true }); break;
            case "owner deleted": await App.Execute($"delete from users where id = {id}"); break;
            case "links withdrawn": await Admin.Send(new UpdateUser { Id = id, Plan = "Premium" }); break;
            default:
                await Admin.Send(new UpdatePlan { Id = (await PlanNamed("Enterprise")).Id, Original = false, Heights = [200] });
                break;
        }
    }

    /// <summary>All that an answer tells.</summary>
    private async Task<string> Told(string url)
    {
        var answer = await Anyone.GetAsync(url);
        var headers = answer.Headers.Concat(answer.Content.Headers)
            .Where(header => !Varying.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .Select(header => $"{header.Key}: {string.Join(',', header.Value)}");
        return $"{answer.StatusCode}\n{string.Join('\n', headers)}\n{await answer.Content.ReadAsStringAsync()}";
    }
}
