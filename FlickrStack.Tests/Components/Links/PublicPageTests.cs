using System.Net;
using System.Text.RegularExpressions;
using FlickrStack.ServiceInterface.Tracking;
using FlickrStack.Tests.Links;

namespace FlickrStack.Tests.Components.Links;

/// <summary>What a link's page shows to a stranger.</summary>
internal sealed partial class PublicPageTests : Linked
{
    private PageReader stranger = null!;

    [SetUp]
    public void Come() => stranger = new(App);

    [TearDown]
    public void Leave() => stranger.Dispose();

    [Test]
    public async Task The_page_shows_the_picture_and_its_time_and_leaks_nothing()
    {
        await Rich.Send(new UpdatePhoto { Id = Photo, Title = "hidden-title", Description = "hidden-words", Tags = ["hidden-tag"] });
        var link = await Share(3600);

        var answer = await stranger.Get($"/l/{TokenOf(link)}");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.That(page, Does.Contain($"<img src=\"{link.Url}\"").And.Contain("1 h 0 min").And.Contain("Download the original"));
        Assert.That(page, Does.Contain("content=\"noindex\"").And.Contain("property=\"og:title\" content=\"A photo shared with you\"").And.Contain($"property=\"og:image\" content=\"{link.Url}\""));
        Assert.That(page, Does.Not.Contain("hidden").And.Not.Contain("rich").And.Not.Contain("/media/").And.Not.Contain("FlickrStack").And.Not.Contain("<nav"));
        Assert.That(Addresses().Matches(page).Select(match => match.Groups[1].Value).Where(address => !address.StartsWith("/assets/", StringComparison.Ordinal)).Distinct(), Is.EquivalentTo(new[] { "/", link.Url }));
        Assert.That(answer.Headers.CacheControl!.NoStore);
        Assert.That(answer.Headers.GetValues("X-Robots-Tag"), Is.EqualTo(new[] { "noindex" }));
    }

    [Test]
    public async Task A_link_of_a_height_offers_that_and_no_original()
    {
        var link = await Share(height: 123);

        var page = await stranger.Read($"/l/{TokenOf(link)}");

        Assert.That(page, Does.Contain("The picture is being made").And.Contain("every=\"2000\"").And.Not.Contain("original"));
    }

    [Test]
    public async Task Unknown_expired_and_revoked_links_are_the_same_friendly_page()
    {
        var (revoked, expired) = (await Share(), await Share());
        await Rich.Send(new DeleteLink { Id = revoked.Id });
        App.Clock.Advance(TimeSpan.FromSeconds(400));

        var told = new List<(HttpStatusCode, string)>();
        foreach (var token in new[] { TokenOf(revoked), TokenOf(expired), new string('A', 22), "x", "%3Cscript%3E" })
        {
            var answer = await stranger.Get($"/l/{token}");
            told.Add((answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        }

        Assert.That(told.Distinct().Single().Item1, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(told[0].Item2, Does.Contain("There is no photo here").And.Not.Contain("og:"));
    }

    [Test]
    public async Task Whoever_is_signed_in_sees_the_page_as_any_stranger()
    {
        var link = await Share();
        using var owner = await PageReader.SignedIn(App, "rich");

        Assert.That(await owner.Read($"/l/{TokenOf(link)}"), Does.Contain(link.Url).And.Not.Contain("<nav"));
    }

    [TestCase("/l/secret-token")]
    [TestCase("/L/secret-token/more")]
    public void The_token_in_the_pages_address_is_written_into_no_log(string path) =>
        Assert.That(TrackedText.Path(path), Is.EqualTo($"{path[..3]}…"));

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Addresses();
}
