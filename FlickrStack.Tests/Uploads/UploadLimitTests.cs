using System.Net;

namespace FlickrStack.Tests.Uploads;

/// <summary>What a plan lets in: bytes of one file, and bytes in all.</summary>
internal sealed class UploadLimitTests : Administered
{
    private static readonly byte[] Small = Uploading.Sample("plain.jpg");
    private static readonly byte[] Large = Uploading.Sample("high.png");

    [SetUp]
    public Task Start() => Open();

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task A_file_larger_than_the_plan_takes_is_rejected_alone()
    {
        await Give(new UpdatePlan { MaxUploadBytes = 1024 });

        var uploaded = await Ansel.Upload(("large.png", Large), ("small.jpg", Small));

        Assert.That(uploaded.Results.Select(result => result.Status), Is.EqualTo(new[] { UploadStatus.Rejected, UploadStatus.Created }));
        Assert.That(uploaded.Results[0].Error!.ErrorCode, Is.EqualTo("TooLarge"));
    }

    [Test]
    public async Task Files_are_taken_until_the_quota_is_full_and_again_when_one_is_deleted()
    {
        await Give(new UpdatePlan { QuotaBytes = Small.Length + 100 });

        var uploaded = await Ansel.Upload(("small.jpg", Small), ("large.png", Large));
        var full = await Ansel.Send(new GetProfile());
        await Ansel.Send(new DeletePhoto { Id = uploaded.Results[0].Id!.Value });
        await Give(new UpdatePlan { QuotaBytes = Large.Length });
        var again = await Ansel.Upload(("large.png", Large));

        Assert.That(uploaded.Results.Select(result => result.Status), Is.EqualTo(new[] { UploadStatus.Created, UploadStatus.Rejected }));
        Assert.That(uploaded.Results[1].Error!.ErrorCode, Is.EqualTo("QuotaExceeded"));
        Assert.That(full.UsedBytes, Is.EqualTo(Small.Length));
        Assert.That(again.Results.Single().Status, Is.EqualTo(UploadStatus.Created));
    }

    [Test]
    public async Task What_an_upload_reserved_is_given_back_when_it_ends()
    {
        await Give(new UpdatePlan { QuotaBytes = Small.Length });

        await Ansel.Upload(("no.jpg", "no picture"u8.ToArray()));

        Assert.That(await App.Query<long>("select count(*) from uploads"), Is.Zero);
        Assert.That((await Ansel.Upload(("small.jpg", Small))).Results.Single().Status, Is.EqualTo(UploadStatus.Created));
    }

    [Test]
    public async Task Announced_files_hold_their_room_until_they_are_forgotten()
    {
        await Give(new UpdatePlan { QuotaBytes = Small.Length });
        await Ansel.Send(new CreateUpload { FileName = "small.jpg", Bytes = Small.Length });

        var tooMuch = Ansel.Send(new CreateUpload { FileName = "more.jpg", Bytes = 1 });
        await Refused.With(HttpStatusCode.RequestEntityTooLarge, "QuotaExceeded", tooMuch);
        App.Clock.Advance(TimeSpan.FromHours(25));

        Assert.That((await Ansel.Upload(("small.jpg", Small))).Results.Single().Status, Is.EqualTo(UploadStatus.Created));
    }

    [Test]
    public async Task What_would_be_taken_is_told_before_a_byte_is_sent()
    {
        await Give(new UpdatePlan { QuotaBytes = 10_000, MaxUploadBytes = 5000 });
        var known = await Ansel.UploadOne();
        var sha256 = (await Ansel.Send(new GetPhoto { Id = known })).Sha256;
        var other = new string('a', 64);

        var verdicts = await Ansel.Send(new CheckUploads
        {
            Items =
            [
                new() { Name = "known", Sha256 = sha256.ToUpperInvariant(), Bytes = Small.Length }, new() { Name = "new", Sha256 = other, Bytes = 5000 },
                new() { Name = "huge", Sha256 = other, Bytes = 5001 }, new() { Name = "late", Sha256 = other, Bytes = 4990 },
                new() { Name = "empty", Sha256 = other, Bytes = 0 },
            ],
        });

        Assert.That(verdicts.Results.Select(verdict => (verdict.Name, verdict.Status, verdict.Error?.ErrorCode)), Is.EqualTo(new[]
        {
            ("known", UploadAdvice.Duplicate, null), ("new", UploadAdvice.Accept, null), ("huge", UploadAdvice.Reject, "TooLarge"),
            ("late", UploadAdvice.Reject, "QuotaExceeded"), ("empty", UploadAdvice.Reject, "NotAnImage"),
        }));
        Assert.That(verdicts.Results[0].Id, Is.EqualTo(known));
    }

    [Test]
    public async Task A_check_of_garbage_names_the_item_and_the_field()
    {
        var refusal = await Refused.With(HttpStatusCode.BadRequest, "RegularExpression", Ansel.Send(new CheckUploads
        {
            Items = [new() { Name = "a", Sha256 = "abc", Bytes = 1 }],
        }));

        Assert.That(refusal.FieldErrors.Single().FieldName, Is.EqualTo("Items[0].Sha256"));
    }

    private async Task Give(UpdatePlan change)
    {
        change.Id = (await PlanNamed("Basic")).Id;
        await Admin.Send(change);
    }
}
