using System.Net;

namespace FlickrStack.Tests.Uploads;

internal sealed class TusCreationTests : TusFixture
{
    private static readonly string Named = TusClient.Metadata(("filename", "sea.png"));

    protected override (string Name, string Value)[] Settings => [("Uploads:MostOpen", "2")];

    [Test]
    public async Task An_announced_file_has_an_address_and_a_time_until_it_is_forgotten()
    {
        using var answer = await Tus.Announce(1000, Named);

        var address = answer.Headers.Location!;
        using var head = await Tus.Head(address.ToString());
        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(address.ToString(), Does.StartWith($"{App.Address}api/v1/uploads/tus/"));
            Assert.That(answer.Text("Upload-Expires"), Is.EqualTo(Expiry()));
            Assert.That(head.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(head.Number("Upload-Offset"), Is.Zero);
            Assert.That(head.Number("Upload-Length"), Is.EqualTo(1000));
            Assert.That(head.Text("Upload-Metadata"), Is.EqualTo(Named));
            Assert.That(head.Text("Upload-Expires"), Is.EqualTo(Expiry()));
            Assert.That(head.Text("Cache-Control"), Is.EqualTo("no-store"));
        });
    }

    [Test]
    public async Task A_file_sent_with_its_announcement_is_a_photo_at_once_with_what_was_said_of_it()
    {
        var picture = NoisePicture.Png(8, 8);
        var content = new ByteArrayContent(picture);
        content.Headers.ContentType = new("application/offset+octet-stream");
        var metadata = TusClient.Metadata(
            ("filename", "sea.png"), ("title", "Die Nordsee, früh"), ("description", "Wellen"), ("tags", "sea,early morning"),
            ("privacy", "Public"), ("expiresIn", "3600"), ("filetype", "image/png"));

        using var answer = await Tus.Send(
            "POST", TusClient.Path, content, [("Upload-Length", $"{picture.Length}"), ("Upload-Metadata", metadata)]);

        var photo = await Ansel.Send(new GetPhoto { Id = answer.Number("Upload-Photo") });
        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(answer.Number("Upload-Offset"), Is.EqualTo(picture.Length));
            Assert.That(answer.Text("Upload-Status"), Is.EqualTo("created"));
            Assert.That((photo.Title, photo.Description, photo.Privacy), Is.EqualTo(("Die Nordsee, früh", "Wellen", Privacy.Public)));
            Assert.That(photo.Tags, Is.EquivalentTo(new[] { "sea", "early morning" }));
            Assert.That(photo.ExpiresAt, Is.EqualTo(App.Clock.GetUtcNow().AddHours(1)));
        });
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("-1")]
    [TestCase("1e3")]
    [TestCase("99999999999999999999")]
    public async Task A_length_must_be_a_number(string? length)
    {
        (string, string)[] headers = length is null ? [] : [("Upload-Length", length)];

        var call = Tus.Send("POST", TusClient.Path, null, [("Upload-Metadata", Named), .. headers]);

        await call.IsRefusal(HttpStatusCode.BadRequest, "InvalidHeader", "Upload-Length");
    }

    [TestCase("Upload-Defer-Length", "1")]
    [TestCase("Upload-Concat", "partial")]
    public async Task What_is_not_supported_is_said(string header, string value) =>
        await Tus.Announce(1000, Named, (header, value)).IsRefusal(HttpStatusCode.BadRequest, "NotSupported", header);

    [TestCase("filename =", "filename")]
    [TestCase("filename YQ== YQ==", "filename")]
    [TestCase("filename /w==", "filename")]
    [TestCase("filename AGE=", "filename")]
    [TestCase("filename YQ==,filename YQ==", "filename")]
    [TestCase("filename YQ==,privacy c2VjcmV0", "privacy")]
    [TestCase("filename YQ==,expiresIn LTE=", "expiresIn")]
    [TestCase("filename YQ==,tags *", "tags")]
    public async Task Garbage_in_the_metadata_is_refused_by_its_key(string metadata, string key) =>
        await Tus.Announce(1000, metadata).IsRefusal(HttpStatusCode.BadRequest, "InvalidMetadata", key);

    [TestCase("", 1, "NotEmpty", "FileName")]
    [TestCase("filename YQ==", 0, "GreaterThan", "Bytes")]
    [TestCase("filename YQ==,sha256 YQ==", 1, "RegularExpression", "Sha256")]
    [TestCase("filename YQ==,expiresIn MQ==", 1, "InclusiveBetween", "ExpiresIn")]
    public async Task The_rules_of_uploads_hold(string metadata, long bytes, string code, string field) =>
        await Tus.Announce(bytes, metadata).IsRefusal(HttpStatusCode.BadRequest, code, field);

    [Test]
    public async Task A_title_may_be_too_long() =>
        await Tus.Announce(1, TusClient.Metadata(("filename", "a"), ("title", new('x', 256))))
            .IsRefusal(HttpStatusCode.BadRequest, "MaximumLength", "Title");

    [Test]
    public async Task A_body_of_another_type_is_refused()
    {
        var call = Tus.Send(
            "POST", TusClient.Path, new StringContent("x"), [("Upload-Length", "1"), ("Upload-Metadata", Named)]);

        await call.IsRefusal(HttpStatusCode.UnsupportedMediaType, "UnsupportedMediaType");
        Assert.That(await Reserved(), Is.Zero);
    }

    [Test]
    public async Task The_plan_and_its_quota_limit_what_is_announced()
    {
        await App.Execute("update plans set max_upload_bytes = 4000, quota_bytes = 5000 where name = 'Basic'");
        var first = await Tus.Create(3000);

        await Tus.Announce(4001, Named).IsRefusal(HttpStatusCode.RequestEntityTooLarge, "TooLarge");
        await Tus.Announce(2001, Named).IsRefusal(HttpStatusCode.RequestEntityTooLarge, "QuotaExceeded");
        await Other.Create(4000);
        await Tus.Delete(first).Has(HttpStatusCode.NoContent);
        await Tus.Create(4000);
    }

    [Test]
    public async Task Only_so_many_are_open_at_once_for_each_user()
    {
        await Tus.Create(10);
        await Tus.Create(10);

        await Tus.Announce(10, Named).IsRefusal(HttpStatusCode.TooManyRequests, "TooManyRequests");
        await Other.Create(10);
        App.Clock.Advance(TimeSpan.FromHours(24));
        await Tus.Create(10);
    }
}
