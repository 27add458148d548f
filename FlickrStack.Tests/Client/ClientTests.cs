using System.Net;
using FlickrStack.Client;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Client;

/// <summary>What the typed client does beyond sending a request.</summary>
internal sealed class ClientTests : TusFixture
{
    private static readonly string[] Names = ["ash", "beech", "elm", "fir", "oak"];

    [Test]
    public async Task A_list_is_read_to_its_end_a_page_at_a_time()
    {
        foreach (var name in Names) await Ansel.Send(new CreateTag { Name = name });
        var query = new QueryTags { Limit = 2, Skip = 1 };

        var found = new List<string>();
        await foreach (var tag in Ansel.All(query)) found.Add(tag.Name);

        Assert.That(found, Is.EqualTo(Names[1..]));
        Assert.That((query.Skip, query.Cursor), Is.EqualTo(((int?)1, (string?)null)), "the query is the caller's");
    }

    [Test]
    public async Task Conditions_are_sent_by_their_own_names()
    {
        var narrow = await App.SignUp("narrow");
        await narrow.Upload(new UploadPhotos { Title = "Sea" }, ("sea.png", NoisePicture.Png(20, 10)));
        await narrow.Upload(new UploadPhotos { Title = "Dunes" }, ("dunes.png", NoisePicture.Png(10, 20)));

        var found = await narrow.Send(new QueryPhotos { Conditions = { ["heightGreaterThan"] = "15" } });

        Assert.That(found.Results.Select(photo => photo.Title), Is.EqualTo(new[] { "Dunes" }));
    }

    [Test]
    public async Task Pictures_go_up_and_come_down_byte_for_byte_and_tell_how_far_they_are()
    {
        var (picture, up, down) = (NoisePicture.Png(300, 300), new Told(), new Told());

        var sent = await Ansel.Upload(new UploadPhotos(), [new("noise.png", new MemoryStream(picture))], up);
        using var copy = new MemoryStream();
        var rich = await App.SignUp("rich-client");
        var id = (await rich.Upload(("noise.png", picture))).Results.Single().Id!.Value;
        await rich.Download(new GetPhotoFile { Id = id }, copy, down);

        Assert.That(sent.Results.Single().Status, Is.EqualTo(UploadStatus.Created));
        Assert.That(copy.ToArray(), Is.EqualTo(picture));
        Assert.That(await rich.Send(new GetPhotoFile { Id = id }), Is.EqualTo(picture));
        foreach (var told in (Told[])[up, down])
            Assert.That(told.Reports, Is.Ordered.And.Count.GreaterThan(1).And.Some.EqualTo(picture.Length));
    }

    [Test]
    public async Task A_file_that_is_being_made_says_when_to_ask_again()
    {
        var id = await Ansel.UploadOne();

        var refusal = Assert.ThrowsAsync<WebServiceException>(() => Ansel.Download(new GetPhotoAtHeight { Id = id, Height = 200 }, Stream.Null))!;

        Assert.That(refusal.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(refusal.RetryAfter, Is.GreaterThan(TimeSpan.Zero));
    }

    [Test]
    public async Task A_file_arrives_whole_over_a_line_that_breaks()
    {
        var picture = NoisePicture.Png(1600, 1600);
        await using var proxy = new CuttingProxy(App.Address, 1_000_000, 3_000_000);
        var client = new FlickrStackClient(new HttpClient { BaseAddress = proxy.Address }) { Token = Ansel.Token };
        var announced = new CreateUpload { FileName = "large.png", Bytes = picture.Length, Title = "Größe", Tags = ["a", "b"] };

        var upload = await ResumableUpload.Begin(client, announced);
        var goingOn = new ResumableUpload(client, upload.Address) { Pause = TimeSpan.FromMilliseconds(20), Retries = 9 };
        var result = await goingOn.Send(new("large.png", new MemoryStream(picture)));

        var photo = await Ansel.Send(new GetPhoto { Id = result.Id!.Value });
        Assert.That((proxy.Broken, result.Status, photo.Title), Is.EqualTo((2, UploadStatus.Created, "Größe")));
        Assert.That(photo.Tags, Is.EqualTo(new[] { "a", "b" }));
        Assert.That(proxy.Carried, Is.LessThan(picture.Length * 1.5), "it went on, and did not begin again");
    }

    [Test]
    public async Task Nobody_goes_on_with_the_upload_of_another()
    {
        var upload = await ResumableUpload.Begin(Ansel, new() { FileName = "mine.png", Bytes = 100 });
        var other = await App.SignUp("thief");

        var refusal = Assert.ThrowsAsync<WebServiceException>(
            () => new ResumableUpload(other, upload.Address).Send(new("mine.png", new MemoryStream(new byte[100]))))!;

        Assert.That(refusal.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Logging_out_ends_the_key_and_forgets_it()
    {
        var key = Ansel.Token;

        await Ansel.Logout();

        Assert.That(Ansel.Token, Is.Null);
        var refusal = Assert.ThrowsAsync<WebServiceException>(
            () => new FlickrStackClient(App.Http()) { Token = key }.Send(new GetProfile()))!;
        Assert.That((refusal.StatusCode, refusal.ErrorCode), Is.EqualTo((HttpStatusCode.Unauthorized, "Unauthorized")));
    }

    private sealed class Told : IProgress<long>
    {
        public List<long> Reports { get; } = [];

        public void Report(long value) => Reports.Add(value);
    }
}
