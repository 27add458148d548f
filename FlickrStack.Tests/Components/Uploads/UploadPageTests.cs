using System.Net;
using FlickrStack.Components;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Components.Uploads;

/// <summary>Uploads of those who have no scripts.</summary>
internal sealed class UploadPageTests : Administered
{
    private const string Hostile = "<script>alert(1)</script> ‮gpj.😀";

    private PageReader reader = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        await Open();
        reader = await PageReader.SignedIn(App, "ansel");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        reader.Dispose();
        await Close();
    }

    [Test]
    public async Task The_page_tells_the_limits_of_the_plan()
    {
        await Admin.Send(new CreatePlan { Name = "Small", Heights = [200], QuotaBytes = 10 * 1024 * 1024, MaxUploadBytes = 2 * 1024 * 1024 });
        await App.Open("edward", "Small");
        using var other = await PageReader.SignedIn(App, "edward");

        var page = await other.Read("/upload");

        Assert.That(page, Does.Contain("up to 2 MB each. Your plan has room for 10 MB more."));
        Assert.That(await reader.Read("/upload"), Does.Contain("Your plan does not limit how many."));
    }

    [Test]
    public async Task A_form_uploads_and_tells_what_became_of_each_file()
    {
        var known = await Ansel.UploadOne("grey.png");

        var page = await Sent(
            [("Form.Tags", "sea, fog "), ("Form.NewGroup", "Harbour"), ("Form.Privacy", "Friends")],
            ("new.png", Uploading.Sample("plain.png")), ("again.png", Uploading.Sample("grey.png")), ("no.txt", "no picture"u8.ToArray()));

        var photo = (await Ansel.Send(new QueryPhotos { Tags = ["fog"] })).Results.Single();
        Assert.That((photo.Title, photo.Privacy), Is.EqualTo(("new", Privacy.Friends)));
        Assert.That((await Ansel.Send(new QueryGroups { Q = "Harbour" })).Results.Single().PhotoCount, Is.EqualTo(2));
        Assert.That(page, Does.Contain("1 of 3 uploaded").And.Contain($"photos/{photo.Id}\"").And.Contain($"photos/{known}\""));
        Assert.That(page, Does.Contain("no.txt").And.Contain("Here already").And.Contain("class=\"fault\">"));
    }

    [Test]
    public async Task Names_of_files_and_groups_are_text_and_nothing_else()
    {
        await Ansel.Send(new CreateGroup { Name = Hostile });

        var page = await Sent([], (Hostile, "no picture"u8.ToArray()));

        Assert.That(page, Does.Not.Contain("<script>alert").And.Contain("&lt;script&gt;alert(1)&lt;/script&gt;"));
    }

    [TestCase("Form.ExpiresIn", "5", "must be between 300 and 30000")]
    [TestCase("Form.Group", "12345", "not found")]
    public async Task What_cannot_be_is_told_and_nothing_is_kept(string field, string value, string why)
    {
        var before = (await Ansel.Send(new QueryPhotos())).Total;

        var page = await Sent([(field, value)], ("alpha.png", Uploading.Sample("alpha.png")));

        Assert.That(page, Does.Contain(why).IgnoreCase);
        Assert.That((await Ansel.Send(new QueryPhotos())).Total, Is.EqualTo(before));
    }

    [Test]
    public async Task A_form_without_files_is_told_so() => Assert.That(await Sent([]), Does.Contain("class=\"fault\" role=\"alert\""));

    [Test]
    public async Task More_than_a_form_carries_is_refused_with_a_reason()
    {
        var answer = await Send([], ("large.png", new byte[34 * 1024 * 1024]));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("more than a form carries"));
    }

    [Test]
    public async Task Nobody_puts_photos_into_the_group_of_another()
    {
        var other = await App.SignUp("dorothea");
        var group = await other.Send(new CreateGroup { Name = "Hers" });

        var page = await Sent([("Form.Group", group.Nsid)], ("alpha.png", Uploading.Sample("alpha.png")));

        Assert.That(page, Does.Contain("not found").IgnoreCase.And.Not.Contain("Hers"));
        Assert.That((await other.Send(new GetGroup { Id = group.Nsid })).PhotoCount, Is.Zero);
    }

    [TestCase(0, "0 bytes")]
    [TestCase(1023, "1023 bytes")]
    [TestCase(1536, "1.5 KB")]
    [TestCase(1024 * 1024 - 1, "1 MB")]
    [TestCase(104_857_600, "100 MB")]
    [TestCase(long.MaxValue, "8192 PB")]
    public void Bytes_are_told_as_people_read_them(long bytes, string text) => Assert.That(ByteText.Of(bytes), Is.EqualTo(text));

    private async Task<string> Sent((string Name, string Value)[] fields, params (string Name, byte[] Bytes)[] files)
    {
        var answer = await Send(fields, files);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> Send((string Name, string Value)[] fields, params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await reader.Token("/upload")), "__RequestVerificationToken" },
            { new StringContent("upload"), "_handler" },
        };
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files) form.Add(new ByteArrayContent(bytes), "files", name);
        using var message = new HttpRequestMessage(HttpMethod.Post, "/upload") { Content = form, Headers = { ExpectContinue = true } };
        return await reader.Send(message);
    }
}
