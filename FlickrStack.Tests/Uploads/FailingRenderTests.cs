using System.ComponentModel;
using System.Diagnostics;
using FlickrStack.ServiceInterface.Imaging;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Uploads;

/// <summary>Decoders that die, and pictures that kill them.</summary>
internal sealed class FailingRenderTests : Administered
{
    private RenderProcesses processes = null!;

    private int Decoder => processes.ProcessIds is [var id, ..] ? id : 0;

    [SetUp]
    public async Task Start()
    {
        await Open(("Jobs:Enabled", "true"), ("Jobs:Retries", "1"), ("Jobs:RetrySeconds", "1"), ("Render:Processes", "1"));
        await App.Within(services =>
        {
            processes = services.GetRequiredService<RenderProcesses>();
            return Task.CompletedTask;
        });
    }

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task A_photo_whose_decoder_is_killed_becomes_ready_all_the_same()
    {
        var photo = await Ansel.UploadOne();
        var killed = await KillDecoder();

        var ready = await Ansel.Settled(photo);

        Assert.That((ready.Status, ready.Error), Is.EqualTo((PhotoStatus.Ready, (string?)null)));
        Assert.That(processes.ProcessIds, Has.None.EqualTo(killed).And.Not.Empty);
    }

    [Test]
    public async Task A_photo_that_every_decoder_dies_of_fails_after_its_tries_and_may_be_tried_again()
    {
        var folder = Directory.CreateTempSubdirectory("flickrstack-test-").FullName;
        long photo;
        await using (var small = await FlickrApp.StartOn(
            folder, ("Jobs:Enabled", "true"), ("Jobs:Retries", "2"), ("Jobs:RetrySeconds", "1"), ("Jobs:PendingSeconds", "1"), ("Render:MemoryMegabytes", "64")))
        {
            var client = await small.SignUp("rich");
            await small.Execute("update plans set heights = '4096' where name = 'Enterprise'");
            photo = (await client.Upload(("large.png", NoisePicture.Png(4500, 4200)))).Results.Single().Id!.Value;
            var failed = await client.Settled(photo);
            Assert.That((failed.Status, failed.Error), Is.EqualTo((PhotoStatus.Failed, "It took more than 64 MB of memory.")));
            Assert.That(failed.Urls.Where(url => url.Ready).Select(url => url.Label), Is.All.EqualTo("original"));
        }

        await using var app = await FlickrApp.StartOn(folder, ("Jobs:Enabled", "true"));
        var rich = await app.SignIn("rich");
        var again = await rich.Send(new RetryPhoto { Id = photo });

        Assert.That((again.Status, again.Error), Is.EqualTo((PhotoStatus.Pending, (string?)null)));
        Assert.That((await rich.Settled(photo)).Status, Is.EqualTo(PhotoStatus.Ready));
    }

    [Test]
    public async Task A_link_that_a_decoder_leaves_in_the_place_of_a_picture_is_never_kept()
    {
        var rich = await App.SignUp("rich");
        await App.Execute($"update plans set heights = '{string.Join(',', Enumerable.Range(1000, 40))}' where name = 'Enterprise'");

        var photo = (await rich.Upload(("large.png", NoisePicture.Png(1500, 1500)))).Results.Single().Id!.Value;
        await PutLink();

        Assert.That((await rich.Settled(photo)).Status, Is.EqualTo(PhotoStatus.Ready));
        var kept = new DirectoryInfo(Path.Combine(App.Folder, "blobs", "users")).GetFiles("*", SearchOption.AllDirectories);
        Assert.That(kept, Has.Length.GreaterThan(40));
        Assert.That(kept.Where(file => file.LinkTarget is not null), Is.Empty);
    }

    // Of two files one is whole, and the decoder has many more to make.
    private async Task PutLink()
    {
        var incoming = new DirectoryInfo(Path.Combine(App.Folder, "blobs", "incoming"));
        var made = await Eventually.Is(
            () => Task.FromResult(incoming.GetDirectories().SelectMany(folder => folder.GetFiles()).ToArray()), files => files.Length >= 2);

        var (link, place) = (Path.Combine(App.Folder, "link"), made.MinBy(file => file.LastWriteTimeUtc)!.FullName);
        var secret = Path.Combine(App.Folder, "secret");
        await File.WriteAllTextAsync(secret, "Nobody sees it.");
        File.CreateSymbolicLink(link, secret);
        File.Move(link, place, overwrite: true);
    }

    // Decoders start with an order: one that is there first is at work.
    private async Task<int> KillDecoder()
    {
        var id = await Eventually.Is(() => Task.FromResult(Decoder), id => id != 0);
        try
        {
            using var decoder = Process.GetProcessById(id);
            decoder.Kill();
            await decoder.WaitForExitAsync();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // It is dead already.
        }

        return id;
    }
}
