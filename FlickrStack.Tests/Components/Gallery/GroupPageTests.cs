using System.Net;

namespace FlickrStack.Tests.Components.Gallery;

internal sealed class GroupPageTests : Administered
{
    private PageReader ansel = null!;
    private PageReader edward = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        await Open();
        await App.ImportDemo("ansel", limit: 5);
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
    public async Task A_group_is_made_changed_and_deleted()
    {
        var made = await ansel.Submit("/groups", "group", ("Form.Name", "Sea & <i>sky</i>"), ("Form.Description", "<b>Blue</b> things"), ("Form.Privacy", "Open"));
        var path = new Uri(App.Address, made.Headers.Location!).AbsolutePath;
        var shown = await ansel.Read(path);
        await ansel.Submit(path, "edit", ("Form.Name", "Sea"), ("Form.Description", "Blue"), ("Form.Privacy", "Private"));
        var changed = await ansel.Read(path);
        var gone = await ansel.Submit(path, "delete");

        Assert.That(shown, Does.Contain("Sea &amp; &lt;i&gt;sky&lt;/i&gt;").And.Contain(">Blue things</p>").And.Match("value=\"Open\" selected"));
        Assert.That(changed, Does.Contain("<h1 dir=\"auto\">Sea</h1>").And.Not.Contain("things"));
        Assert.That(gone.Headers.Location!.OriginalString, Does.EndWith("/groups"));
        Assert.That((await ansel.Get(path)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_group_without_a_name_is_refused_beside_the_field_and_what_was_written_stays()
    {
        var answer = await ansel.Submit("/groups", "group", ("Form.Name", ""), ("Form.Description", "About the sea"));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.That(page, Does.Contain("id=\"form-name-fault\"").And.Contain("About the sea").And.Contain("<details class=\"fold\" open"));
    }

    [Test]
    public async Task Cards_tell_the_kind_and_the_count_and_have_a_cover_to_ask_for()
    {
        var group = (await Ansel.Send(new QueryGroups())).Results[0];

        var page = await ansel.Read("/groups");

        Assert.That(page, Does.Contain("Group · 5 photos").And.Contain($"src=\"groups/{group.Id}/cover"));
        Assert.That((await ansel.Get($"/groups/{group.Id}/cover")).StatusCode, Is.EqualTo(HttpStatusCode.NoContent), "nothing is made yet");
    }

    [TestCase("")]
    [TestCase("/cover")]
    public async Task Another_user_has_no_such_group(string path)
    {
        var group = (await Ansel.Send(new QueryGroups())).Results[0];

        var answer = await edward.Get($"/groups/{group.Id}{path}");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain(group.Name));
    }
}
