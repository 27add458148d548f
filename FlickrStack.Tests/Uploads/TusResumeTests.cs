using System.Net;
using System.Text.RegularExpressions;
using FlickrStack.Client;

namespace FlickrStack.Tests.Uploads;

internal sealed partial class TusResumeTests : TusFixture
{
    private const int Half = 300_000;
    private readonly byte[] picture = NoisePicture.Png(400, 500);

    [Test]
    public async Task A_cut_connection_keeps_what_arrived()
    {
        var address = await Tus.Create(picture.Length);
        using var cut = new CancellationTokenSource();
        using var halting = new HaltingContent(picture, Half);
        var first = Tus.Patch(address, 0, halting, cut.Token);
        await Tus.HasReceived(address, Half);
        await cut.CancelAsync();
        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());

        using var last = await WhenFree(() => Tus.Patch(address, Half, picture[Half..]));

        Assert.That(last.Text("Upload-Status"), Is.EqualTo("created"));
        Assert.That(App.Log.Errors.Where(line => line.Contains(new Uri(address).AbsolutePath)), Is.Empty, "a client that goes is no fault of ours");
    }

    [Test]
    public async Task A_cut_connection_keeps_nothing_of_a_part_with_a_checksum()
    {
        var address = await Tus.Create(picture.Length);
        using var cut = new CancellationTokenSource();
        using var halting = new HaltingContent(picture, Half);
        var first = Tus.Patch(address, 0, halting, cut.Token, ("Upload-Checksum", "sha1 2jmj7l5rSw0yVb/vlWAYkK/YBwk="));
        await Eventually.Holds(() => Waiting().Any(file => !Path.GetFileName(file).StartsWith("upload-", StringComparison.Ordinal)));
        await cut.CancelAsync();
        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());

        using var all = await WhenFree(() => Tus.Patch(address, 0, picture));

        Assert.That(all.Text("Upload-Status"), Is.EqualTo("created"));
        Assert.That(Waiting(), Is.Empty);
    }

    [Test]
    public async Task The_program_killed_on_the_way_goes_on_where_it_stopped()
    {
        var folder = Directory.CreateTempSubdirectory("flickrstack-test-").FullName;
        using var halting = new HaltingContent(picture, Half);
        string path;
        using (var killed = Launch(folder))
        {
            var tus = await SignIn(killed);
            path = new Uri(await tus.Create(picture.Length)).AbsolutePath;
            var first = tus.Patch(path, 0, halting);
            await tus.HasReceived(path, Half);
            killed.Kill();
            halting.GoOn();
            Assert.That(async () => await first, Throws.InstanceOf<HttpRequestException>());
        }

        using var next = Launch(folder);
        var again = await SignIn(next);
        var offset = await again.Offset(path);
        using var last = await again.Patch(path, offset, picture[Half..]);

        Assert.That(offset, Is.EqualTo(Half));
        Assert.That(last.Text("Upload-Status"), Is.EqualTo("created"));
        await next.Terminate();
        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex("http://[0-9.:]+")]
    private static partial Regex Address();

    private static ProgramProcess Launch(string folder) => ProgramProcess.Launch(
        ["--data", folder, "--urls", "http://127.0.0.1:0"],
        ("FlickrStack__Demo", "false"),
        ("FlickrStack__Jobs__Enabled", "false"),
        ("FlickrStack__AdminPassword", FlickrApp.AdminPassword));

    private static async Task<TusClient> SignIn(ProgramProcess program)
    {
        var address = new Uri(Address().Match(await program.ReadUntil("serves on")).Value);
        var client = new FlickrStackClient(new HttpClient { BaseAddress = address });
        await client.Login("admin", FlickrApp.AdminPassword);
        var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", client.Token);
        return new(http);
    }

    // The service may not have noticed yet that the other end has gone.
    private static Task<HttpResponseMessage> WhenFree(Func<Task<HttpResponseMessage>> call) =>
        Eventually.Is(call, answer => answer.StatusCode != HttpStatusCode.Locked);
}
