using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace FlickrStack.Tests.Photos;

internal sealed class MediaTests : DemoLibrary
{
    [Test]
    public async Task The_signed_address_gives_the_original_to_anyone_who_holds_it()
    {
        using var http = App.Http();
        var photo = await AnyPhotoOf(Ansel);

        var answer = await http.GetAsync(OriginalOf(photo));

        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/jpeg"));
        Assert.That(Convert.ToHexStringLower(SHA256.HashData(bytes)), Is.EqualTo(photo.Sha256));
        Assert.That(bytes, Has.Length.EqualTo(photo.Bytes));
        Assert.That(answer.Headers.ETag!.ToString(), Is.EqualTo($"\"{photo.Sha256}\""));
        Assert.That(answer.Headers.CacheControl!.ToString(), Does.Contain("private").And.Contain("max-age="));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
    }

    [Test]
    public async Task Part_of_it_head_and_not_modified_are_answered()
    {
        using var http = App.Http();
        var photo = await AnyPhotoOf(Ansel);
        var whole = await http.GetByteArrayAsync(OriginalOf(photo));

        using var part = new HttpRequestMessage(HttpMethod.Get, OriginalOf(photo));
        part.Headers.Range = new RangeHeaderValue(100, 199);
        var partial = await http.SendAsync(part);
        var head = await http.SendAsync(new(HttpMethod.Head, OriginalOf(photo)));
        using var again = new HttpRequestMessage(HttpMethod.Get, OriginalOf(photo));
        again.Headers.IfNoneMatch.Add(head.Headers.ETag!);
        var unchanged = await http.SendAsync(again);

        Assert.That(partial.StatusCode, Is.EqualTo(HttpStatusCode.PartialContent));
        Assert.That(await partial.Content.ReadAsByteArrayAsync(), Is.EqualTo(whole[100..200]));
        Assert.That(head.Content.Headers.ContentLength, Is.EqualTo(whole.Length));
        Assert.That(unchanged.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task An_address_with_anything_changed_is_refused()
    {
        using var http = App.Http();
        var photo = await AnyPhotoOf(Ansel);
        var url = OriginalOf(photo);
        string[] changed =
        [
            url[..^1], url + "A", url.Replace("e=1", "e=2"), url.Replace($"/{photo.Id}/", $"/{photo.Id + 1}/"),
            url.Replace("original.jpg", "original.png"), url[..url.IndexOf('?')], url.Replace("original.jpg", "..%2F..%2Fkeys%2Fmedia.key"),
        ];

        foreach (var address in changed)
        {
            var answer = await http.GetAsync(address);
            Assert.That((int)answer.StatusCode, Is.InRange(400, 404), address);
            Assert.That(answer.Headers.CacheControl!.NoStore, address);
        }
    }

    [Test]
    public async Task An_address_dies_within_the_hour_and_not_before_half_of_it()
    {
        await using var app = await FlickrApp.Start();
        var client = await app.SignUp("ansel");
        await app.ImportDemo("ansel", Night, limit: 1);
        using var http = app.Http();
        var url = OriginalOf(await AnyPhotoOf(client));

        app.Clock.Advance(TimeSpan.FromMinutes(30));
        var early = await http.GetAsync(url);
        app.Clock.Advance(TimeSpan.FromMinutes(30));
        var late = await http.GetAsync(url);

        Assert.That(early.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(late.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await http.GetAsync(OriginalOf(await AnyPhotoOf(client)))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_plan_without_the_original_shows_and_serves_none()
    {
        await using var app = await FlickrApp.Start();
        var rich = await app.SignUp("rich");
        var basic = await app.SignUp("basic", "Basic");
        await app.ImportDemo("rich", Night, limit: 1);
        await app.ImportDemo("basic", Night, limit: 1);
        using var http = app.Http();
        var url = OriginalOf(await AnyPhotoOf(rich));

        await app.Execute("update users set plan_id = (select id from plans where name = 'Basic')");

        Assert.That((await AnyPhotoOf(basic)).Urls.Select(shown => shown.Label), Is.EqualTo(new[] { "square150", "h200" }));
        Assert.That((await http.GetAsync(url)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Addresses_stay_the_same_for_a_while_so_that_browsers_may_keep_the_picture()
    {
        var first = OriginalOf(await AnyPhotoOf(Ansel));

        App.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.That(OriginalOf(await AnyPhotoOf(Ansel)), Is.EqualTo(first));
    }
}
