using System.Net;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Users;

/// <summary>A user's photos as those see them who look after the service.</summary>
internal sealed class UserPhotosTests : Administered
{
    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task A_users_photos_are_listed_small_and_found_by_words_and_status()
    {
        var user = await Start();

        var all = await Admin.Send(new QueryUserPhotos { UserId = user });
        var found = await Admin.Send(new QueryUserPhotos { UserId = user, Q = "cats" });
        var failed = await Admin.Send(new QueryUserPhotos { UserId = user, Status = PhotoStatus.Failed });

        Assert.That((all.Total, found.Total, failed.Total), Is.EqualTo((2, 1, 0)));
        Assert.That(found.Results.Single().OwnerName, Is.EqualTo("rich"));
        foreach (var url in all.Results.SelectMany(photo => photo.Urls))
            Assert.That((url.Label != "original", url.Width <= 640, url.Height <= 640), Is.EqualTo((true, true, true)), url.Label);
        Assert.That(all.Results, Has.All.Property("Urls").Count.GreaterThan(1));
    }

    [Test]
    public async Task The_originals_are_listed_where_the_service_is_set_to_show_them()
    {
        var user = await Start(("Moderation:Originals", "true"));

        var all = await Admin.Send(new QueryUserPhotos { UserId = user, Limit = 1 });

        using var http = App.Http();
        var original = all.Results.Single().Urls.First(url => url is { Label: "original", Ready: true });
        Assert.That((await http.GetAsync(original.Url)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((all.Total, all.NextCursor), Is.EqualTo((2, (await Admin.Send(new QueryUserPhotos { UserId = user, Limit = 1 })).NextCursor)));
    }

    [Test]
    public async Task Nobody_else_sees_them_not_even_their_owner_this_way()
    {
        var user = await Start();

        await Refused.With(HttpStatusCode.Forbidden, "MissingRole", Ansel.Send(new QueryUserPhotos { UserId = user }));
        await Refused.AsNotFound(Admin.Send(new QueryUserPhotos { UserId = 999_999 }));
    }

    private async Task<long> Start(params (string, string)[] settings)
    {
        await Open(settings);
        var rich = await App.SignUp("rich");
        await rich.Upload(new UploadPhotos { Tags = ["cats"] }, ("wide.jpg", Uploading.Sample("wide.jpg")));
        await rich.UploadOne();
        return (await UserNamed("rich")).Id;
    }
}
