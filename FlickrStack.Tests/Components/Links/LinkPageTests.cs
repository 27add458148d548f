using System.Net;
using FlickrStack.Tests.Links;

namespace FlickrStack.Tests.Components.Links;

/// <summary>Links made, listed and revoked on pages, without scripts.</summary>
internal sealed class LinkPageTests : Linked
{
    private PageReader reader = null!;

    [SetUp]
    public async Task SignIn() => reader = await PageReader.SignedIn(App, "rich");

    [TearDown]
    public void SignOut() => reader.Dispose();

    [Test]
    public async Task A_link_is_made_on_the_photos_page_and_shown_with_both_its_addresses()
    {
        var made = await reader.Submit($"/photos/{Photo}?q=sea", "share", ("Form.Seconds", "900"), ("Form.Minutes", ""), ("Form.Height", ""));

        var link = await Listed();
        var page = await reader.Read(new Uri(App.Address, made.Headers.Location!).PathAndQuery);
        Assert.That(made.Headers.Location!.OriginalString, Does.Contain($"q=sea&shared={link.Id}"));
        Assert.That((link.Seconds, link.Height), Is.EqualTo((900, (int?)null)));
        Assert.That(page, Does.Contain($"value=\"{App.Address}l/{TokenOf(link)}\"").And.Contain($"value=\"{link.Url}\"").And.Contain("aria-label=\"The address as a QR code\""));
    }

    [TestCase("6", "", 360)]
    [TestCase("", "200", 3600)]
    public async Task A_link_lasts_so_many_minutes_and_opens_the_height_that_was_chosen(string minutes, string height, int seconds)
    {
        await reader.Submit($"/photos/{Photo}", "share", ("Form.Seconds", "3600"), ("Form.Minutes", minutes), ("Form.Height", height));

        var link = await Listed();
        Assert.That((link.Seconds, $"{link.Height}"), Is.EqualTo((seconds, height)));
    }

    [TestCase("1", "", "form-minutes-fault")]
    [TestCase("10", "5", "class=\"fault\"")]
    public async Task What_is_wrong_with_a_link_is_said_in_its_dialog(string minutes, string height, string said)
    {
        var answer = await reader.Submit($"/photos/{Photo}", "share", ("Form.Minutes", minutes), ("Form.Height", height));

        var page = await answer.Content.ReadAsStringAsync();
        Assert.That(page, Does.Contain("<dialog id=\"share\" aria-labelledby=\"share-title\" open").And.Contain(said));
        Assert.That((await Rich.Send(new QueryLinks())).Results, Is.Empty);
    }

    [Test]
    public async Task Whose_plan_has_no_links_is_told_so()
    {
        using var poor = await PageReader.SignedIn(App, "ansel");

        Assert.That(await poor.Read("/links"), Does.Contain("Your plan, Basic, has no time-limited links."));
        Assert.That(await reader.Read("/links"), Does.Contain("No links yet."));
    }

    [Test]
    public async Task Links_are_listed_for_their_owner_alone_until_they_are_revoked()
    {
        await Rich.Send(new UpdatePhoto { Id = Photo, Title = "<b>cat</b>" });
        var link = await Share();
        using var other = await PageReader.SignedIn(App, "ansel");

        var mine = await reader.Read("/links");
        var stolen = await (await other.Post("/links", ("__RequestVerificationToken", await other.Token("/")), ("_handler", "revoke"), ("Link", $"{link.Id}"))).Content.ReadAsStringAsync();
        Assert.That(mine, Does.Contain("&lt;b&gt;cat&lt;/b&gt;").And.Contain($"/l/{TokenOf(link)}").And.Contain("6 min 40 s"));
        Assert.That(stolen, Does.Contain("role=\"alert\"").And.Not.Contain("&gt;cat"));
        Assert.That((await Anyone.GetAsync(link.Url)).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        await reader.Submit("/links", "revoke", ("Link", $"{link.Id}"));

        Assert.That((await Anyone.GetAsync(link.Url)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await reader.Read("/links"), Does.Contain("No links yet."));
    }

    [Test]
    public async Task A_link_that_has_expired_is_shown_as_such_and_without_its_address()
    {
        var link = await Share();
        App.Clock.Advance(TimeSpan.FromSeconds(400));

        var page = await reader.Read("/links");

        Assert.That(page, Does.Contain("Expired").And.Contain("Remove").And.Not.Contain(TokenOf(link)));
    }
}
