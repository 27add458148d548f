using System.Net;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Components.Account;

internal sealed class ProfilePageTests : Administered
{
    private const string NewPassword = "another-good-password";

    private PageReader reader = null!;

    [SetUp]
    public async Task Start()
    {
        await Open();
        reader = await PageReader.SignedIn(App, "ansel");
    }

    [TearDown]
    public async Task Stop()
    {
        reader.Dispose();
        await Close();
    }

    [Test]
    public async Task The_page_tells_who_one_is_and_what_the_plan_grants()
    {
        var plan = await Admin.Send(new CreatePlan { Name = "<b>Odd", Heights = [777, 200], Links = true, Formats = ["jpeg", "webp"], QuotaBytes = 4 * 1024 * 1024 });
        await Admin.Send(new UpdateUser { Id = (await UserNamed("ansel")).Id, PlanId = plan.Id });
        await Ansel.UploadOne();

        var page = await reader.Read("/profile");

        Assert.That(page, Does.Contain("Your plan: &lt;b&gt;Odd").And.Match("200 px(.|\n)*777 px").And.Contain(">webp</span>").And.Not.Contain(">avif</span>"));
        Assert.That(page, Does.Contain("of 4 MB taken").And.Contain("<meter").And.Match("<dt>Photos</dt>\\s*<dd>1</dd>"));
    }

    [Test]
    public async Task Without_a_limit_there_is_no_bar() => Assert.That(await reader.Read("/profile"), Does.Contain("0 bytes taken").And.Not.Contain("<meter"));

    [Test]
    public async Task A_new_password_ends_everything_else_that_was_signed_in()
    {
        using var other = await PageReader.SignedIn(App, "ansel");

        var answer = await Change(FlickrApp.Password, NewPassword, NewPassword);

        Assert.That(answer.Headers.Location!.OriginalString, Does.EndWith("profile?done=password"));
        Assert.That(await reader.Read("/profile?done=password"), Does.Contain("Your password is changed."));
        Assert.That((await other.Get("/")).StatusCode, Is.EqualTo(HttpStatusCode.Found));
        await App.SignIn("ansel", NewPassword);
    }

    [TestCase(FlickrApp.Password, "short", "short", "id=\"form-new-fault\"")]
    [TestCase(FlickrApp.Password, NewPassword, "something-else", "id=\"form-again-fault\"")]
    [TestCase("", NewPassword, NewPassword, "id=\"form-old-fault\"")]
    [TestCase("a-wrong-password", NewPassword, NewPassword, "role=\"alert\"")]
    public async Task A_change_that_cannot_be_says_why_and_the_password_stays(string old, string given, string again, string told)
    {
        var answer = await Change(old, given, again);

        var page = await answer.Content.ReadAsStringAsync();
        Assert.That(page, Does.Contain(told).And.Not.Contain("another-good").And.Not.Contain("a-wrong"));
        await App.SignIn("ansel");
    }

    [Test]
    public async Task Signing_out_everywhere_leaves_made_keys()
    {
        using var other = await PageReader.SignedIn(App, "ansel");
        var made = App.Anonymous();
        made.Token = (await Ansel.Send(new CreateApiKey { Name = "Backup", Scopes = [Scopes.PhotosRead] })).Secret;

        var answer = await reader.Submit("/profile", "everywhere");

        Assert.That(answer.Headers.Location!.OriginalString, Does.EndWith("login"));
        Assert.That((await reader.Get("/")).StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That((await other.Get("/")).StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That((await made.Send(new QueryPhotos())).Total, Is.Zero);
    }

    private Task<HttpResponseMessage> Change(string old, string given, string again) =>
        reader.Submit("/profile", "password", ("Form.Old", old), ("Form.New", given), ("Form.Again", again));
}
