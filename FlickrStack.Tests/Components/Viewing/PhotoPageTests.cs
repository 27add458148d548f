using System.Net;
using FlickrStack.Client;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Components.Viewing;

/// <summary>A photo's page without scripts.</summary>
internal sealed class PhotoPageTests : Administered
{
    private const string Script = "<script>alert(1)</script>";
    private FlickrStackClient rich = null!;
    private PageReader reader = null!;
    private long photo;

    private string Page => $"/photos/{photo}";

    [SetUp]
    public async Task Start()
    {
        await Open();
        rich = await App.SignUp("rich");
        photo = await rich.UploadOne();
        reader = await PageReader.SignedIn(App, "rich");
    }

    [TearDown]
    public async Task Stop()
    {
        reader.Dispose();
        await Close();
    }

    [Test]
    public async Task The_page_of_another_users_photo_is_not_there()
    {
        using var other = await PageReader.SignedIn(App, "ansel");

        var seen = await other.Get(Page);
        var changed = await other.Post(Page, ("__RequestVerificationToken", await other.Token("/")), ("_handler", "delete"));

        Assert.That((seen.StatusCode, changed.StatusCode), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.NotFound)));
        Assert.That((await rich.Send(new GetPhoto { Id = photo })).Id, Is.EqualTo(photo));
    }

    [Test]
    public async Task Hostile_words_are_shown_as_they_are_written()
    {
        await rich.Send(new UpdatePhoto { Id = photo, Title = Script + "‮🐈", Description = Script + " I <3 it", Tags = [Script] });

        var page = await reader.Read(Page);

        Assert.That(page, Does.Not.Contain(Script));
        Assert.That(WebUtility.HtmlDecode(page), Does.Contain($"<h1 dir=\"auto\">{Script}‮🐈</h1>").And.Contain($"{Script} I <3 it"));
        Assert.That(page, Does.Contain($"?tags={Uri.EscapeDataString(Script)}"));
    }

    [Test]
    public async Task A_description_from_flickr_is_shown_as_text_and_its_place_and_page_as_links()
    {
        await App.ImportDemo("rich");
        var all = await rich.Send(new QueryPhotos { Limit = 500 });
        var described = all.Results.First(shown => shown.Description.Contains("<a "));

        var page = await reader.Read($"/photos/{described.Id}");

        var said = page[page.IndexOf("class=\"said\"", StringComparison.Ordinal)..];
        Assert.That(said[..said.IndexOf("</p>", StringComparison.Ordinal)], Does.Not.Contain("<a ").And.Not.Contain("&lt;a "));
        Assert.That(page, Does.Contain("https://www.flickr.com/photos/").And.Contain("On Flickr"));
    }

    [Test]
    public async Task Whoever_edits_a_photo_sees_it_changed_and_its_tags_hold_commas()
    {
        var saved = await reader.Submit(
            Page + "?q=sea", "edit", ("Form.Title", "The sea"), ("Form.Description", "One\r\ntwo"), ("Form.Tags", "Paris, France\r\n\r\n sea "),
            ("Form.Privacy", "Friends"), ("Form.License", "4"), ("Form.ExpiresIn", "900"));

        var changed = await rich.Send(new GetPhoto { Id = photo });
        Assert.That(new Uri(App.Address, saved.Headers.Location!).PathAndQuery, Is.EqualTo(Page + "?q=sea"));
        Assert.That((changed.Title, changed.Description, changed.Privacy, changed.License), Is.EqualTo(("The sea", "One\ntwo", Privacy.Friends, 4)));
        Assert.That(changed.Tags, Is.EqualTo(new[] { "Paris, France", "sea" }));
        Assert.That(changed.ExpiresAt, Is.EqualTo(App.Clock.GetUtcNow().AddSeconds(900)).Within(TimeSpan.FromSeconds(1)));
        Assert.That(await reader.Read(Page), Does.Contain("CC BY 2.0").And.Contain("Deletes itself"));
    }

    [Test]
    public async Task What_is_wrong_with_an_edit_is_said_beside_its_field_and_nothing_is_lost()
    {
        var answer = await reader.Submit(
            Page, "edit", ("Form.Title", new string('t', 300)), ("Form.Description", "kept"), ("Form.Tags", new string('x', 60)), ("Form.License", "4"), ("Form.ExpiresIn", "7"));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.That(page, Does.Contain("<dialog id=\"edit\" aria-labelledby=\"edit-title\" open"));
        Assert.That(page, Does.Contain("id=\"form-title-fault\"").And.Contain("id=\"form-tags-fault\"").And.Contain("'Expires In' must be").Or.Contain("&#x27;Expires In&#x27; must be"));
        Assert.That(page, Does.Contain(new string('t', 300)).And.Contain("kept").And.Contain(new string('x', 60)));
    }

    [Test]
    public async Task A_deleted_photo_leads_back_to_the_list_it_came_from()
    {
        Assert.That(await reader.Read(Page), Does.Contain("Delete this photo?"));

        var gone = await reader.Submit(Page + "?tags=sea", "delete");

        Assert.That(new Uri(App.Address, gone.Headers.Location!).PathAndQuery, Is.EqualTo("/?tags=sea"));
        Assert.That((await reader.Get(Page)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_photo_is_put_into_a_new_group_and_into_one_that_is_there()
    {
        var old = await rich.Send(new CreateGroup { Name = "Old" });

        await reader.Submit(Page, "to-group", ("Form.Group", ""), ("Form.Name", "New <b>"));
        await reader.Submit(Page, "to-group", ("Form.Group", $"{old.Id}"));
        var refused = await (await reader.Submit(Page, "to-group", ("Form.Group", ""), ("Form.Name", ""))).Content.ReadAsStringAsync();

        Assert.That((await rich.Send(new GetPhoto { Id = photo })).Groups.Select(group => group.Name), Is.EquivalentTo(new[] { "New <b>", "Old" }));
        Assert.That(refused, Does.Contain("id=\"form-name-fault\""));
    }

    [Test]
    public async Task A_photo_that_is_being_made_tells_how_far_and_one_that_failed_why_and_is_tried_again()
    {
        var pending = await reader.Read(Page);
        await App.Execute("update photos set status = 2, error = 'It has <no> end.'");
        await rich.Send(new UpdatePhoto { Id = photo, Title = "Changed, so that no kept page is shown" });
        var failed = await reader.Read(Page);
        var again = await reader.Submit(Page, "retry");

        Assert.That(pending, Does.Contain("Being made: 1 of").And.Contain("<live-part id=\"picture\" every=\"2000\""));
        Assert.That(failed, Does.Contain("It has &lt;no&gt; end.").And.Contain("Try again").And.Not.Contain("every=\"2000\""));
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That((await rich.Send(new GetPhoto { Id = photo })).Status, Is.EqualTo(PhotoStatus.Pending));
    }

    [Test]
    public async Task The_way_on_leads_through_the_list_and_the_way_back_to_it()
    {
        var second = await rich.UploadOne("wide.jpg");

        var page = WebUtility.HtmlDecode(await reader.Read($"/photos/{second}?orderBy=uploadedAt"));

        Assert.That(page, Does.Contain($"href=\"photos/{photo}?orderBy=uploadedAt\"").And.Contain("href=\"?orderBy=uploadedAt\""));
        Assert.That(await reader.Read($"/photos/{second}?q=nothing-of-it"), Does.Not.Contain("id=\"next\"").And.Contain("Share a link"));
    }
}
