using System.Net;
using System.Security.Cryptography;
using FlickrStack.ServiceInterface.Storage;

namespace FlickrStack.Tests.Uploads;

[TestFixture(StoreKind.Local)]
[TestFixture(StoreKind.S3)]
internal sealed class TusPartTests(StoreKind store) : TusFixture(store)
{
    private readonly byte[] picture = NoisePicture.Png(20, 20);

    [Test]
    public async Task Parts_one_after_the_other_become_a_photo()
    {
        var address = await Tus.Create(picture.Length);

        using var first = await Tus.Patch(address, 0, picture[..500]);
        using var empty = await Tus.Patch(address, 500, []);
        using var last = await Tus.Patch(address, 500, picture[500..]);

        var photo = await Ansel.Send(new GetPhoto { Id = last.Number("Upload-Photo") });
        Assert.Multiple(() =>
        {
            Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(first.Number("Upload-Offset"), Is.EqualTo(500));
            Assert.That(first.Text("Upload-Expires"), Is.EqualTo(Expiry()));
            Assert.That(first.Text("Upload-Photo"), Is.Null);
            Assert.That(empty.Number("Upload-Offset"), Is.EqualTo(500));
            Assert.That(last.Number("Upload-Offset"), Is.EqualTo(picture.Length));
            Assert.That((photo.Sha256, photo.Title), Is.EqualTo((Convert.ToHexStringLower(SHA256.HashData(picture)), "sea")));
        });
        Assert.That(await App.Incoming(), Is.Empty);
        Assert.That(await Reserved(), Is.Zero);
    }

    [TestCase(0)]
    [TestCase(499)]
    [TestCase(501)]
    public async Task A_part_that_begins_elsewhere_is_refused_with_the_true_offset(long offset)
    {
        var address = await Tus.Create(picture.Length);
        await Tus.Patch(address, 0, picture[..500]).Has(HttpStatusCode.NoContent);

        using var answer = await Tus.Patch(address, offset, picture[500..]);

        Assert.That(answer.Number("Upload-Offset"), Is.EqualTo(500));
        await Task.FromResult(answer).IsRefusal(HttpStatusCode.Conflict, "WrongOffset");
        Assert.That(await Tus.Offset(address), Is.EqualTo(500));
    }

    [TestCase("")]
    [TestCase("-1")]
    [TestCase("half")]
    public async Task An_offset_must_be_a_number(string offset)
    {
        var address = await Tus.Create(picture.Length);
        var part = new ByteArrayContent(picture);
        part.Headers.ContentType = new("application/offset+octet-stream");

        var call = Tus.Send("PATCH", address, part, [("Upload-Offset", offset)]);

        await call.IsRefusal(HttpStatusCode.BadRequest, "InvalidHeader", "Upload-Offset");
    }

    [Test]
    public async Task A_part_of_another_type_is_refused()
    {
        var address = await Tus.Create(picture.Length);

        var call = Tus.Send("PATCH", address, new ByteArrayContent(picture), [("Upload-Offset", "0")]);

        await call.IsRefusal(HttpStatusCode.UnsupportedMediaType, "UnsupportedMediaType");
        Assert.That(await Tus.Offset(address), Is.Zero);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Bytes_beyond_what_was_announced_are_refused_whether_they_were_counted_or_not(bool counted)
    {
        var address = await Tus.Create(picture.Length - 1);
        HttpContent part = counted ? new ByteArrayContent(picture) : new StreamContent(new UncountedStream(picture));

        await Tus.Patch(address, 0, part).IsRefusal(HttpStatusCode.RequestEntityTooLarge, "TooLarge");

        Assert.That(await Tus.Offset(address), Is.LessThan(picture.Length));
    }

    [TestCase("sha1")]
    [TestCase("sha256")]
    [TestCase("md5")]
    public async Task A_part_with_a_checksum_is_kept_only_when_that_is_right(string algorithm)
    {
        var address = await Tus.Create(picture.Length);
        var good = $"{algorithm} {Convert.ToBase64String(CryptographicOperations.HashData(new(algorithm.ToUpperInvariant()), picture.AsSpan(0, 500)))}";

        await Tus.Patch(address, 0, picture[1..501], ("Upload-Checksum", good)).IsRefusal((HttpStatusCode)460, "ChecksumMismatch");
        var afterBad = (await Tus.Offset(address), (await App.Incoming()).Sum(file => file.Bytes));
        await Tus.Patch(address, 0, picture[..500], ("Upload-Checksum", good)).Has(HttpStatusCode.NoContent);
        using var last = await Tus.Patch(address, 500, picture[500..]);

        Assert.That(afterBad, Is.EqualTo((0, 0)));
        Assert.That(last.Text("Upload-Status"), Is.EqualTo("created"));
    }

    [TestCase("crc32 AAAAAA==")]
    [TestCase("sha1")]
    [TestCase("sha1 ")]
    [TestCase("sha1 AAAA")]
    [TestCase("md5 ???")]
    [TestCase("SHA1 2jmj7l5rSw0yVb/vlWAYkK/YBwk=")]
    public async Task A_checksum_that_cannot_be_read_is_refused(string checksum)
    {
        var address = await Tus.Create(picture.Length);

        await Tus.Patch(address, 0, picture, ("Upload-Checksum", checksum))
            .IsRefusal(HttpStatusCode.BadRequest, "InvalidChecksum", "Upload-Checksum");

        Assert.That(await Tus.Offset(address), Is.Zero);
    }

    [Test]
    public async Task Another_users_upload_an_expired_one_and_a_made_up_one_are_not_found()
    {
        var address = await Tus.Create(picture.Length);

        foreach (var call in Calls(Other, address)) await call().IsRefusal(HttpStatusCode.NotFound, "NotFound");
        foreach (var call in Calls(Tus, address + "x")) await call().IsRefusal(HttpStatusCode.NotFound, "NotFound");
        Assert.That(await Tus.Offset(address), Is.Zero);
        App.Clock.Advance(TimeSpan.FromHours(24));
        foreach (var call in Calls(Tus, address)) await call().IsRefusal(HttpStatusCode.NotFound, "NotFound");
    }

    private IEnumerable<Func<Task<HttpResponseMessage>>> Calls(TusClient client, string address) =>
        [() => client.Head(address), () => client.Patch(address, 0, picture), () => client.Delete(address)];

    private sealed class UncountedStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
