using System.Net;
using System.Net.Sockets;
using System.Text;
using FlickrStack.Client;

namespace FlickrStack.Tests.Uploads;

/// <summary>What was acknowledged outlives the process, whenever it is killed; what was not leaves nothing behind.</summary>
internal sealed class KilledProgramTests
{
    private const int Rounds = 3;
    private const int PhotosARound = 6;
    private string folder = null!;

    [SetUp]
    public void Start() => folder = Directory.CreateTempSubdirectory("flickrstack-test-").FullName;

    [TearDown]
    public void Stop() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task Every_acknowledged_photo_survives_kills_at_any_moment()
    {
        var (random, known) = (new Random(20_261_121), new Dictionary<string, long>());
        for (var round = 0; round < Rounds; round++)
        {
            using var program = await ServedProgram.Start(folder);
            var uploading = Upload(await program.SignIn(), Demo(round), known);
            var (before, moment) = (Inventory.Files(folder, "users").Length, random.Next(2, PhotosARound * 5));
            await Eventually.Holds(() => Inventory.Files(folder, "users").Length >= before + moment);
            var children = program.Children();
            var told = await program.Kill();
            await uploading;
            Assert.That(children.Where(ServedProgram.IsRunning), Is.Empty);
            Assert.That(told, Does.Not.Contain("fail:").And.Not.Contain("crit:"));
        }

        await using var app = await FlickrApp.StartOn(folder, ("Jobs:Enabled", "true"), ("Jobs:PendingSeconds", "1"));

        var admin = await app.SignIn("admin", FlickrApp.AdminPassword);
        foreach (var (sha256, id) in known)
        {
            var photo = await admin.Until(id, photo => photo.Urls.TrueForAll(url => url.Ready));
            Assert.That((photo.Status, photo.Sha256), Is.EqualTo((PhotoStatus.Ready, sha256)));
        }

        await SettleAll(app, admin);
        await app.Sweep(later: TimeSpan.FromDays(2));
        Assert.That(known, Has.Count.GreaterThan(Rounds));
        Assert.That((await Inventory.Photos(app)).Select(photo => photo.Sha256), Is.Unique.And.SupersetOf(known.Keys));
        Assert.That(await app.Differences(), Is.Empty);
    }

    [Test]
    public async Task Of_an_upload_that_was_cut_by_a_kill_nothing_remains()
    {
        using (var program = await ServedProgram.Start(folder))
        {
            var admin = await program.SignIn();
            using var socket = new TcpClient();
            await socket.ConnectAsync(IPAddress.Loopback, program.Address.Port);
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                $"POST /api/v1/photos HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {admin.Token}\r\nContent-Length: 900000\r\n"
                + "Content-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\n"
                + "Content-Disposition: form-data; name=f; filename=a.jpg\r\n\r\n"));
            await socket.GetStream().WriteAsync(new byte[300_000]);
            await Eventually.Holds(() => Inventory.Files(folder, "incoming").Any(file => file.Length > 100_000));
            await program.Kill();
        }

        await using var app = await FlickrApp.StartOn(folder);
        var soon = await app.Sweep();
        var later = await app.Sweep(later: TimeSpan.FromDays(2));

        Assert.That((soon.Temporary, later.Temporary), Is.EqualTo((0, 1)));
        Assert.That(await Inventory.Photos(app), Is.Empty);
        Assert.That(await app.Differences(), Is.Empty);
    }

    [Test]
    public async Task A_photo_whose_order_was_lost_with_the_process_is_found()
    {
        long photo;
        await using (var app = await FlickrApp.StartOn(folder))
            photo = await (await app.SignUp("ansel")).UploadOne();

        await using var again = await FlickrApp.StartOn(folder, ("Jobs:Enabled", "true"), ("Jobs:PendingSeconds", "1"));

        var ansel = await again.SignIn("ansel");
        Assert.That((await ansel.Settled(photo)).Status, Is.EqualTo(PhotoStatus.Ready));
    }

    private static IEnumerable<string> Demo(int round) => Directory.GetFiles(Path.Combine(FlickrApp.DemoFolder, "photos"))
        .Order(StringComparer.Ordinal).Skip(round * PhotosARound).Take(PhotosARound);

    private static async Task Upload(FlickrStackClient client, IEnumerable<string> files, Dictionary<string, long> known)
    {
        try
        {
            foreach (var file in files)
            {
                var bytes = await File.ReadAllBytesAsync(file);
                var result = (await client.Upload((Path.GetFileName(file), bytes))).Results.Single();
                known.Add(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), result.Id!.Value);
            }
        }
        catch (HttpRequestException)
        {
            // The program was killed: this one was not acknowledged.
        }
    }

    // One that was not acknowledged may be there all the same.
    private static async Task SettleAll(FlickrApp app, FlickrStackClient admin)
    {
        foreach (var photo in await Inventory.Photos(app))
            await admin.Until(photo.Id, found => found.Urls.TrueForAll(url => url.Ready));
    }
}
