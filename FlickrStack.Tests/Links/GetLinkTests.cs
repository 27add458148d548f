using System.Net;

namespace FlickrStack.Tests.Links;

/// <summary>What is told of a link to whoever holds it.</summary>
internal sealed class GetLinkTests : Linked
{
    [Test]
    public async Task A_link_tells_its_time_and_its_picture_and_nothing_else()
    {
        await Rich.Send(new UpdatePhoto { Id = Photo, Title = "secret-title", Tags = ["secret-tag"] });
        var link = await Share(400);
        App.Clock.Advance(TimeSpan.FromSeconds(100));

        var told = await App.Anonymous().Send(new GetLink { Token = TokenOf(link) });
        var text = await Anyone.GetStringAsync(link.Url + "/about");

        Assert.That((told.Url, told.SecondsLeft, told.TimeLeft, told.ExpiresAt), Is.EqualTo((link.Url, 300, "5 min 0 s", link.ExpiresAt)));
        Assert.That((told.Width, told.Height, told.Format, told.Original, told.Ready), Is.EqualTo((link.Photo!.Width, link.Photo.Height, "jpeg", true, true)));
        Assert.That(text, Does.Not.Contain("secret").And.Not.Contain("rich").And.Not.Contain(link.Photo.Sha256).And.Not.Contain("/media/"));
        Assert.That((await Listed()).Views, Is.Zero);
    }

    [Test]
    public async Task A_height_is_told_as_it_comes_and_ordered_where_it_is_not_made()
    {
        var link = await Share(height: 20);

        var told = await App.Anonymous().Send(new GetLink { Token = TokenOf(link) });

        Assert.That((told.Height, told.Original, told.Ready), Is.EqualTo((20, false, false)));
    }

    [TestCase("revoked")]
    [TestCase("expired")]
    [TestCase("links withdrawn")]
    public async Task A_link_that_has_ended_is_as_unknown_as_one_that_never_was(string how)
    {
        var link = await Share();
        Assert.That((await Anyone.GetAsync(link.Url + "/about")).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        if (how == "revoked") await Rich.Send(new DeleteLink { Id = link.Id });
        else if (how == "expired") App.Clock.Advance(TimeSpan.FromSeconds(400));
        else await Admin.Send(new UpdateUser { Id = (await UserNamed("rich")).Id, Plan = "Premium" });
        var ended = await Anyone.GetAsync(link.Url + "/about");
        var never = await Anyone.GetAsync($"/api/v1/timelink/{new string('A', 22)}/about");

        Assert.That((ended.StatusCode, never.StatusCode), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.NotFound)));
        Assert.That(await ended.Content.ReadAsStringAsync(), Is.EqualTo(await never.Content.ReadAsStringAsync()));
    }
}
