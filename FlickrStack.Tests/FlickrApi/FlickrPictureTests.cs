using System.Net;
using System.Text.Json;
using FlickrStack.Client;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.FlickrApi;

/// <summary>The sizes of photos, and the pictures at their addresses.</summary>
internal sealed class FlickrPictureTests : Administered
{
    private FlickrStackClient rich = null!;
    private FlickrCaller caller = null!;
    private HttpClient http = null!;

    [SetUp]
    public async Task Start()
    {
        await Open(("Jobs:Enabled", "true"));
        rich = await App.SignUp("rich");
        caller = await new OAuthDance(App, await FlickrCaller.Of(App, "rich")).LetIn("rich");
        http = App.Http();
    }

    [TearDown]
    public async Task Stop()
    {
        http.Dispose();
        await Close();
    }

    [Test]
    public async Task Every_size_that_is_listed_is_there_with_the_pixels_that_were_told()
    {
        var photo = (await rich.Upload(("n.png", NoisePicture.Png(700, 350)))).Results.Single().Id!.Value;

        var sizes = await Sizes(photo);

        Assert.That(sizes.Select(size => size.GetProperty("label").GetString()), Is.EqualTo(
            new[] { "Square", "Large Square", "Thumbnail", "Small", "Small 320", "Small 400", "Medium", "Medium 640", "Original" }));
        foreach (var size in sizes)
        {
            var file = await http.GetAsync(size.GetProperty("source").GetString());
            var (width, height) = await Measured(file);
            Assert.That(file.Content.Headers.ContentType!.MediaType, Is.EqualTo(size.GetProperty("label").GetString() == "Original" ? "image/png" : "image/jpeg"));
            Assert.That((width, height), Is.EqualTo((size.GetProperty("width").GetInt32(), size.GetProperty("height").GetInt32())), size.ToString());
        }
    }

    [Test]
    public async Task A_plan_without_the_original_hides_that_there_is_one()
    {
        var photo = (await rich.Upload(("n.png", NoisePicture.Png(700, 350)))).Results.Single().Id!.Value;
        var original = (await Sizes(photo))[^1].GetProperty("source").GetString()!;
        var large = (await Sizes(photo))[^2].GetProperty("source").GetString()!;

        await Admin.Send(new UpdateUser { Id = (await UserNamed("rich")).Id, Plan = "Basic" });

        var listed = (await caller.Ok("flickr.photos.search", ("text", "n"), ("user_id", "me"), ("extras", "original_format,o_dims,url_o,url_z,url_sq,url_t,usage"))).GetProperty("photos").GetProperty("photo")[0];
        var told = (await caller.Ok("flickr.photos.getInfo", ("photo_id", $"{photo}"))).GetProperty("photo");
        string[] hidden = ["originalsecret", "originalformat", "o_width", "o_height", "url_o", "width_o", "url_z"];
        Assert.That(listed.EnumerateObject().Concat(told.EnumerateObject()).Select(field => field.Name), Has.None.AnyOf(hidden).And.Member("url_t"));
        Assert.That(listed.GetProperty("can_download").GetInt32(), Is.Zero);
        Assert.That((await Sizes(photo)).Select(size => size.GetProperty("label").GetString()), Has.None.EqualTo("Original").And.None.EqualTo("Medium 640").And.Member("Small"));
        Assert.That(await Status(original), Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await Status(large), Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Only_its_own_secret_opens_a_picture_and_the_original_s_is_another()
    {
        var photo = await rich.UploadOne();
        var sizes = (await Sizes(photo)).Select(size => size.GetProperty("source").GetString()!).ToList();
        var (small, original) = (sizes[0], sizes[^1]);
        var secret = small.Split('_')[1];
        string[] wrong =
        [
            small.Replace(secret, "0123456789"), small.Replace(secret, original.Split('_')[1]), original.Replace(original.Split('_')[1], secret),
            small.Replace($"/{photo}_", $"/{photo + 1}_"), small.Replace($"/{photo}_", $"/0{photo}_"), small.Replace("_s.jpg", "_6k.jpg"),
            small.Replace("_s.jpg", "_s.png"), small.Replace("_s.jpg", "_s.jpg.jpg"), original.Replace("_o.jpg", "_o.png"),
            small.Replace("_s.jpg", "_k.jpg"), small.Replace(secret, secret.ToUpperInvariant() + "A"), small.Replace("_s.jpg", "_S.jpg"),
        ];

        foreach (var address in wrong) Assert.That(await Status(address), Is.EqualTo(HttpStatusCode.NotFound), address);
        Assert.That(await Status(small), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await Status(small.Replace("/65535/", "/1/")), Is.EqualTo(HttpStatusCode.OK), "there is one server");
    }

    [Test]
    public async Task A_name_with_d_at_its_end_is_saved_as_a_file()
    {
        var photo = await rich.UploadOne();

        foreach (var address in (await Sizes(photo)).Select(size => size.GetProperty("source").GetString()!))
        {
            var (shown, saved) = (await http.GetAsync(address), await http.GetAsync(address.Replace(".jpg", "_d.jpg")));
            Assert.That(shown.Content.Headers.ContentDisposition?.DispositionType, Is.Not.EqualTo("attachment"));
            Assert.That(saved.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("attachment"));
            Assert.That(saved.Content.Headers.ContentDisposition.FileName!.Trim('"'), Is.EqualTo(address.Split('/')[^1]));
            Assert.That(await saved.Content.ReadAsByteArrayAsync(), Is.EqualTo(await shown.Content.ReadAsByteArrayAsync()));
        }
    }

    [Test]
    public async Task The_picture_ends_with_its_photo_its_time_and_its_owner()
    {
        var (deleted, expiring, kept) = (await rich.UploadOne(), await rich.UploadOne("p3.jpg"), await rich.UploadOne("told.jpg"));
        var urls = new List<string>();
        foreach (var photo in new[] { deleted, expiring, kept }) urls.Add((await Sizes(photo))[0].GetProperty("source").GetString()!);
        foreach (var url in urls) Assert.That(await Status(url), Is.EqualTo(HttpStatusCode.OK));
        await rich.Send(new UpdatePhoto { Id = expiring, ExpiresIn = 300 });

        await caller.Ok("flickr.photos.delete", ("photo_id", $"{deleted}"));
        App.Clock.Advance(TimeSpan.FromSeconds(301));
        Assert.That(await Status(urls[0]), Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await Status(urls[1]), Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await Status(urls[2]), Is.EqualTo(HttpStatusCode.OK));

        await Admin.Send(new UpdateUser { Id = (await UserNamed("rich")).Id, Disabled = true });
        Assert.That(await Status(urls[2]), Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static async Task<(int Width, int Height)> Measured(HttpResponseMessage file)
    {
        Assert.That(file.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, await file.Content.ReadAsByteArrayAsync());
        var header = ServiceInterface.Imaging.ImageHeader.Read(path, new());
        File.Delete(path);
        return (header.Width, header.Height);
    }

    private async Task<List<JsonElement>> Sizes(long photo) =>
        [.. (await caller.Ok("flickr.photos.getSizes", ("photo_id", $"{photo}"))).GetProperty("sizes").GetProperty("size").EnumerateArray()];

    private async Task<HttpStatusCode> Status(string address) => (await http.GetAsync(address)).StatusCode;
}
