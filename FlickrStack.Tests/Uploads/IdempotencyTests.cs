using System.Net;

namespace FlickrStack.Tests.Uploads;

/// <summary>A client that did not hear the answer asks again, and it is done once.</summary>
internal sealed class IdempotencyTests : Administered
{
    private static readonly (string, byte[]) Cat = ("cat.jpg", Uploading.Sample("plain.jpg"));
    private static readonly (string, byte[]) Dog = ("dog.png", Uploading.Sample("plain.png"));

    [SetUp]
    public Task Start() => Open();

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task The_same_call_with_the_same_key_gets_the_same_answer()
    {
        var first = await Ansel.Upload(new UploadPhotos { IdempotencyKey = "k1" }, Cat);
        var again = await Ansel.Upload(new UploadPhotos { IdempotencyKey = "k1" }, Cat);

        Assert.That(again.Results.Single().Status, Is.EqualTo(UploadStatus.Created));
        Assert.That(again.Results.Single().Id, Is.EqualTo(first.Results.Single().Id));
        Assert.That((await Ansel.Send(new QueryPhotos())).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task The_header_is_the_key_as_well()
    {
        using var http = App.Http(Ansel.Token);
        http.DefaultRequestHeaders.Add("Idempotency-Key", "k1");

        var answers = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            using var form = new MultipartFormDataContent { { new ByteArrayContent(Cat.Item2), "files", "cat.jpg" } };
            answers.Add(await (await http.PostAsync("/api/v1/photos", form)).Content.ReadAsStringAsync());
        }

        Assert.That(answers[1], Is.EqualTo(answers[0]));
        Assert.That(answers[0], Does.Contain("created"));
    }

    [Test]
    public async Task Another_call_with_the_same_key_is_a_conflict_and_anothers_key_is_another()
    {
        await Ansel.Upload(new UploadPhotos { IdempotencyKey = "k1" }, Cat);

        var reused = Ansel.Upload(new UploadPhotos { IdempotencyKey = "k1" }, Dog);
        await Refused.With(HttpStatusCode.Conflict, "IdempotencyKeyReused", reused);

        var other = await Admin.Upload(new UploadPhotos { IdempotencyKey = "k1" }, Dog);
        Assert.That(other.Results.Single().Status, Is.EqualTo(UploadStatus.Created));
        Assert.That((await Ansel.Send(new QueryPhotos())).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task Two_at_once_make_one_photo_and_hear_the_same()
    {
        var calls = Enumerable.Range(0, 6).Select(_ => Ansel.Upload(new UploadPhotos { IdempotencyKey = "k1" }, Cat));

        var answers = await Task.WhenAll(calls);

        Assert.That(answers.Select(answer => answer.Results.Single().Id).Distinct().Count(), Is.EqualTo(1));
        Assert.That(answers.Select(answer => answer.Results.Single().Status).Distinct().Count(), Is.EqualTo(1));
        Assert.That((await Ansel.Send(new QueryPhotos())).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task After_a_day_the_key_is_free_again()
    {
        await Ansel.Upload(new UploadPhotos { IdempotencyKey = "k1" }, Cat);

        App.Clock.Advance(TimeSpan.FromHours(24));
        var later = await Ansel.Upload(new UploadPhotos { IdempotencyKey = "k1" }, Dog);

        Assert.That(later.Results.Single().Status, Is.EqualTo(UploadStatus.Created));
    }
}
