using System.Net;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Photos;

/// <summary>The key that signs addresses changes, and nobody notices.</summary>
internal sealed class MediaKeyTests : Administered
{
    [SetUp]
    public Task Start() => Open(("Media:KeyDays", "1"));

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task An_address_signed_with_the_old_key_lives_out_its_time_under_the_new_one()
    {
        var rich = await App.SignUp("rich");
        var id = await rich.UploadOne();
        await Original(rich, id);
        using var http = App.Http();
        App.Clock.Advance(TimeSpan.FromHours(23.5));
        var old = await Original(rich, id);

        App.Clock.Advance(TimeSpan.FromMinutes(35));
        var fresh = await Original(rich, id);
        var answers = new[] { await http.GetAsync(old), await http.GetAsync(fresh) };

        Assert.That(answers.Select(answer => answer.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That(Keys(), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task An_old_key_is_deleted_when_nothing_signed_with_it_is_good_any_more()
    {
        var rich = await App.SignUp("rich");
        var id = await rich.UploadOne();
        await Original(rich, id);
        var first = Keys().Single();

        App.Clock.Advance(TimeSpan.FromDays(1));
        await Original(rich, id);
        App.Clock.Advance(TimeSpan.FromHours(2));
        await Original(rich, id);

        Assert.That(Keys(), Has.Length.EqualTo(1).And.Not.Contains(first));
    }

    private static async Task<string> Original(FlickrStack.Client.FlickrStackClient client, long id) =>
        (await client.Send(new GetPhoto { Id = id })).Urls.Single(url => url is { Label: "original", Format: "jpeg" }).Url;

    private string[] Keys() => Directory.GetFiles(Path.Combine(App.Folder, "keys"), "media-*.key");
}
