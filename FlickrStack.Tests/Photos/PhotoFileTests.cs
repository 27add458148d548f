using System.Net;
using System.Net.Http.Headers;
using FlickrStack.Client;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Photos;

/// <summary>The bytes of a photo, in any format and height that the plan grants.</summary>
internal sealed class PhotoFileTests : Administered
{
    private FlickrStackClient rich = null!;
    private HttpClient http = null!;
    private long cat;
    private long dog;

    [OneTimeSetUp]
    public async Task Start()
    {
        await Open(("Jobs:Enabled", "true"));
        rich = await App.SignUp("rich");
        http = App.Http(rich.Token);
        cat = await rich.UploadOne("told.jpg");
        dog = (await rich.Upload(new UploadPhotos { Title = "Ünïcode \"dog\" 🐶/../x" }, ("d.png", Uploading.Sample("alpha.png")))).Results.Single().Id!.Value;
        await rich.Settled(cat);
        await rich.Settled(dog);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        http.Dispose();
        await Close();
    }

    [TestCase("file", "image/jpeg")]
    [TestCase("file?format=jpeg", "image/jpeg")]
    [TestCase("file?format=PNG", "image/png")]
    [TestCase("file?format=webp", "image/webp")]
    [TestCase("file?format=avif", "image/avif")]
    [TestCase("file?height=33", "image/jpeg")]
    [TestCase("file?height=33&format=webp", "image/webp")]
    [TestCase("44", "image/jpeg")]
    public async Task Any_granted_format_and_height_can_be_had(string address, string type)
    {
        var answer = await Made($"/api/v1/photos/{cat}/{address}");

        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo(type));
        Assert.That(answer.Headers.ETag, Is.Not.Null);
        Assert.That(answer.Headers.CacheControl!.ToString(), Is.EqualTo("no-cache, private"));
        Assert.That(answer.Headers.Vary, Does.Contain("Authorization"));
    }

    [Test]
    public async Task What_is_not_made_yet_is_202_with_a_time_to_come_back_and_made_once_however_many_ask()
    {
        await NothingToMake();
        using var made = new MeterSum("flickrstack.renditions");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => http.GetAsync($"/api/v1/photos/{cat}/55")));

        // Whoever asks after the first may already get the file.
        var first = answers.First(answer => answer.StatusCode == HttpStatusCode.Accepted);
        Assert.That(first.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromSeconds(1)));
        Assert.That(first.Headers.CacheControl!.NoStore);
        Assert.That(await first.Content.ReadAsStringAsync(), Does.Contain("being made"));
        await Made($"/api/v1/photos/{cat}/55");
        await NothingToMake();
        Assert.That(made.Value, Is.EqualTo(1));
    }

    [TestCase("file?format=gif", 400)]
    [TestCase("file?format=exe", 400)]
    [TestCase("file?height=15", 400)]
    [TestCase("file?height=4097", 400)]
    [TestCase("file?height=-1", 400)]
    [TestCase("file?height=big", 400)]
    [TestCase("9999", 400)]
    [TestCase("..%2F..%2Fetc", 400)]
    public async Task Anything_else_is_refused_and_not_to_be_kept(string address, int status)
    {
        var answer = await http.GetAsync($"/api/v1/photos/{cat}/{address}");

        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        Assert.That(answer.Headers.CacheControl!.NoStore);
    }

    [Test]
    public async Task The_alphas_of_a_png_are_white_in_the_jpeg_and_kept_in_the_webp()
    {
        var jpeg = await Made($"/api/v1/photos/{dog}/file?format=jpeg");
        var webp = await Made($"/api/v1/photos/{dog}/file?format=webp");

        Assert.That((await jpeg.Content.ReadAsByteArrayAsync())[..3], Is.EqualTo(new byte[] { 0xFF, 0xD8, 0xFF }));
        Assert.That((await webp.Content.ReadAsByteArrayAsync())[8..12], Is.EqualTo("WEBP"u8.ToArray()));
    }

    [Test]
    public async Task A_download_has_the_photos_title_as_its_name_and_no_path()
    {
        var answer = await Made($"/api/v1/photos/{dog}/file?download=true");

        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.That(disposition.DispositionType, Is.EqualTo("attachment"));
        Assert.That(disposition.FileNameStar, Does.EndWith(".png").And.Contains("Ünïcode").And.Contains("🐶"));
        Assert.That(disposition.FileNameStar, Does.Not.Contain("/").And.Not.Contain("\""));
    }

    [Test]
    public async Task Ranges_head_and_not_modified_work_for_renditions()
    {
        var whole = await Made($"/api/v1/photos/{cat}/200");
        using var part = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/photos/{cat}/200");
        part.Headers.Range = new RangeHeaderValue(10, 19);
        part.Headers.IfRange = new RangeConditionHeaderValue(whole.Headers.ETag!);
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/photos/{cat}/200");
        again.Headers.IfNoneMatch.Add(whole.Headers.ETag!);

        var partial = await http.SendAsync(part);
        var head = await http.SendAsync(new(HttpMethod.Head, $"/api/v1/photos/{cat}/200"));

        var bytes = await whole.Content.ReadAsByteArrayAsync();
        Assert.That(partial.StatusCode, Is.EqualTo(HttpStatusCode.PartialContent));
        Assert.That(await partial.Content.ReadAsByteArrayAsync(), Is.EqualTo(bytes[10..20]));
        Assert.That(head.Content.Headers.ContentLength, Is.EqualTo(bytes.Length));
        Assert.That((await http.SendAsync(again)).StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task A_photo_cannot_be_made_to_fill_the_disk_with_sizes()
    {
        var id = await rich.UploadOne("high.png");
        await rich.Settled(id);

        HttpResponseMessage answer;
        var height = 16;
        do answer = await http.GetAsync($"/api/v1/photos/{id}/{height++}");
        while (answer.StatusCode != HttpStatusCode.Conflict && height < 500);

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("TooManyRenditions"));
    }

    private Task<QueryResponse<Job>> NothingToMake() =>
        Eventually.Is(() => Admin.Send(new QueryJobs()), jobs => jobs.Total == 0);

    private async Task<HttpResponseMessage> Made(string address)
    {
        var answer = await Eventually.Is(() => http.GetAsync(address), answer => answer.StatusCode != HttpStatusCode.Accepted);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return answer;
    }
}
