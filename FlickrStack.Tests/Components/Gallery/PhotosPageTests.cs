using System.Net;
using System.Text.RegularExpressions;

namespace FlickrStack.Tests.Components.Gallery;

internal sealed partial class PhotosPageTests : Administered
{
    private const string Hostile = "<script>alert(1)</script> \u202Eשלום \U0001F308";

    private PageReader ansel = null!;
    private PageReader edward = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        await Open();
        await App.ImportDemo("ansel", limit: 20);
        await App.Open("edward");
        (ansel, edward) = (await PageReader.SignedIn(App, "ansel"), await PageReader.SignedIn(App, "edward"));
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        ansel.Dispose();
        edward.Dispose();
        await Close();
    }

    [Test]
    public async Task Filters_are_in_the_address_and_on_the_page()
    {
        var group = (await Ansel.Send(new QueryGroups())).Results[0];
        var query = new QueryPhotos { Group = group.Nsid, Tags = ["Clouds", "Night"], TagMode = TagMode.Any, Limit = 1 };
        var total = (await Ansel.Send(query)).Total;

        var page = await ansel.Read($"/?q=&tags=Clouds,%20Night&tagMode=any&takenFrom=&takenTo=2030-01-01&group={group.Id}&orderBy=takenAt");

        Assert.That(page, Does.Contain($"{total} photo").And.Contain("value=\"Clouds, Night\"").And.Contain("value=\"2030-01-01\""));
        Assert.That(page, Does.Match($"<option value=\"{group.Id}\" selected").And.Match("<option value=\"takenAt\" selected"));
        Assert.That(page, Does.Match("/photos/\\d+|photos/\\d+\\?tags=Clouds%2CNight&amp;tagMode=any&amp;takenTo=2030-01-01&amp;group="));
        Assert.That(page, Does.Contain($"href=\".?tags=Night&amp;takenTo=2030-01-01&amp;group={group.Id}&amp;orderBy=takenAt\""));
    }

    [Test]
    public async Task The_pages_go_on_to_the_last_photo_and_show_each_once()
    {
        await App.Open("dorothea");
        await ManyPhotos.Fill(App, "dorothea", 130);
        using var dorothea = await PageReader.SignedIn(App, "dorothea");
        var (seen, pages, next) = (new List<string>(), 0, "/");

        while (next is not null)
        {
            var page = await dorothea.Read(next);
            seen.AddRange(Photos().Matches(page).Select(match => match.Groups[1].Value));
            next = Next().Match(page) is { Success: true, Groups: [_, var address] } ? "/" + WebUtility.HtmlDecode(address.Value).TrimStart('.') : null;
            pages++;
        }

        Assert.That((pages, seen.Count, seen.Distinct().Count()), Is.EqualTo((3, 130, 130)));
    }

    [Test]
    public async Task An_empty_library_leads_to_photos_and_a_search_without_hits_back_to_all()
    {
        var (empty, none) = (await edward.Read("/"), await ansel.Read("/?q=nothing-has-this-word"));

        Assert.That(empty, Does.Contain("Your library is empty").And.Contain("href=\"upload\"").And.Contain("href=\"imports\""));
        Assert.That(none, Does.Contain("No photo fits all of this").And.Not.Contain("Your library is empty").And.Contain("<a class=\"chip\" href=\".\""));
    }

    [Test]
    public async Task What_cannot_be_searched_for_is_told_beside_the_filters()
    {
        var page = await ansel.Read($"/?q={new string('a', 201)}");

        Assert.That(page, Does.Contain("200 characters or fewer").And.Contain("role=\"alert\""));
    }

    [Test]
    public async Task Another_user_sees_none_of_it()
    {
        var group = (await Ansel.Send(new QueryGroups())).Results[0];

        Assert.That((await edward.Get($"/?group={group.Id}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(Photos().Count(await edward.Read("/?q=a")), Is.Zero);
    }

    [Test]
    public async Task Titles_and_tags_of_any_kind_are_shown_as_they_are()
    {
        var photo = (await Ansel.Send(new QueryPhotos { Limit = 1 })).Results[0];
        await Ansel.Send(new UpdatePhoto { Id = photo.Id, Title = Hostile + new string('w', 200), Tags = ["<b>x</b>"] });

        var (all, tagged, tags) = (await ansel.Read("/"), await ansel.Read("/?tags=%3Cb%3Ex%3C%2Fb%3E"), await ansel.Read("/tags"));

        Assert.That(all + tagged + tags, Does.Not.Contain("<script>alert").And.Not.Contain("<b>x"));
        Assert.That(WebUtility.HtmlDecode(all), Does.Contain(Hostile));
        Assert.That(tagged, Does.Contain("1 photo"));
    }

    [Test]
    public async Task A_photo_says_what_is_known_before_its_picture_is_there()
    {
        await App.Execute("update photos set placeholder = '1fsD', status = 2, error = 'broken' where id = (select max(id) from photos where owner_id = (select id from users where user_name = 'ansel'))");

        var page = await ansel.Read("/");

        Assert.That(page, Does.Contain("--tint:#fe0001").And.Contain("Could not be made").And.Contain("Being made…"));
    }

    [GeneratedRegex("<li data-id=\"(\\d+)\"")]
    private static partial Regex Photos();

    [GeneratedRegex("rel=\"next\" href=\"([^\"]+)\"")]
    private static partial Regex Next();
}
