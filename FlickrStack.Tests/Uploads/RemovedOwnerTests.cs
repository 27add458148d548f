using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace FlickrStack.Tests.Uploads;

/// <summary>A user is removed while bytes of the user's are on their way: they are refused, and nothing is left of them.</summary>
internal sealed class RemovedOwnerTests : Administered
{
    private static readonly byte[] Picture = NoisePicture.Png(200, 200);
    private static readonly byte[] Form = [.. Encoding.ASCII.GetBytes(Head), .. Picture, .. "\r\n--b--\r\n"u8];

    private const string Head = "--b\r\nContent-Disposition: form-data; name=files; filename=a.png\r\n\r\n";
    private const int Half = 50_000;

    [SetUp]
    public Task Start() => Open();

    [TearDown]
    public Task Stop() => Close();

    [TestCase("null", null)]
    [TestCase("1000000", null)]
    [TestCase("null", "a-key")]
    public async Task In_the_middle_of_a_form(string quota, string? idempotencyKey)
    {
        await App.Execute($"update plans set quota_bytes = {quota}");
        using var http = App.Http(Ansel.Token);
        if (idempotencyKey is not null) http.DefaultRequestHeaders.Add("Idempotency-Key", idempotencyKey);
        using var body = Multipart(Half);

        var upload = http.PostAsync("/api/v1/photos", body);
        await Eventually.Holds(() => Waiting().Length == 1);
        await Remove();
        body.GoOn();

        await NothingIsLeft(await upload);
    }

    [TestCase("null")]
    [TestCase("1000000")]
    public async Task Before_the_first_file_of_a_form(string quota)
    {
        await App.Execute($"update plans set quota_bytes = {quota}");
        using var http = App.Http(Ansel.Token);
        using var body = Multipart(Head.Length / 2);

        var upload = http.PostAsync("/api/v1/photos", body);
        await Eventually.Is(() => App.Query<long>("select count(*) from api_keys where last_used_at is not null and user_id = 2"), used => used == 1);
        await Remove();
        body.GoOn();

        await NothingIsLeft(await upload);
    }

    [Test]
    public async Task In_the_middle_of_an_announced_file()
    {
        using var http = App.Http();
        using var body = new HaltingContent(Picture, Half);
        var announced = await Ansel.Send(new CreateUpload { FileName = "a.png", Bytes = Picture.Length });

        var upload = http.PutAsync(announced.Url, body);
        await Eventually.Holds(() => Waiting().Length == 1);
        await Remove();
        body.GoOn();

        await NothingIsLeft(await upload);
    }

    [TestCase(false, true)]
    [TestCase(true, true)]
    [TestCase(true, false)]
    public async Task In_the_middle_of_a_part(bool hasChecksum, bool isLast)
    {
        var tus = new TusClient(App.Http(Ansel.Token));
        var address = await tus.Create(Picture.Length + (isLast ? 0 : 1));
        var checksum = $"sha256 {Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Picture))}";
        using var body = new HaltingContent(Picture, Half);

        var upload = tus.Patch(address, 0, body, default, hasChecksum ? [("Upload-Checksum", checksum)] : []);
        await Eventually.Holds(() => Waiting().Length == 2);
        await Remove();
        body.GoOn();

        await NothingIsLeft(await upload);
    }

    private static HaltingContent Multipart(int before)
    {
        var body = new HaltingContent(Form, before);
        body.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        return body;
    }

    private FileInfo[] Waiting() => Inventory.Files(App.Folder, "incoming");

    private async Task Remove() => await Admin.Send(new DeleteUser { Id = (await UserNamed("ansel")).Id });

    private async Task NothingIsLeft(HttpResponseMessage answer)
    {
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), await answer.Content.ReadAsStringAsync());
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("NotFound").And.Contain("not found."));
        // The request ends a moment after its answer.
        await Eventually.Holds(() => Waiting().Length == 0);
        Assert.That(Inventory.Files(App.Folder, "users"), Is.Empty);
        Assert.That(await App.Query<long>("select (select count(*) from photos) + (select count(*) from uploads) + (select count(*) from idempotent_answers)"), Is.Zero);
        await App.Open("next");
    }
}
