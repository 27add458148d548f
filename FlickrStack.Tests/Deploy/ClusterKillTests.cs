using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using FlickrStack.Client;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceInterface.Storage;
using FlickrStack.Tests.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Deploy;

/// <summary>Processes are killed and the database is restarted while eight clients upload, each with a key that makes another try safe.</summary>
internal sealed class ClusterKillTests
{
    private const int Photos = 500;
    private const int Clients = 8;
    private const int Rounds = 3;
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(7);

    private const string Held = "select count(distinct instance_name) from qrtz_fired_triggers where job_name = 'RenderPhotoJob' and state = 'EXECUTING'";

    private readonly ConcurrentBag<string> failures = [];
    private Cluster cluster = null!;
    private volatile int rounds;

    [OneTimeSetUp]
    public async Task Start() => cluster = await Cluster.Start(("Jobs:PendingSeconds", "10"));

    [OneTimeTearDown]
    public async Task Stop() => await cluster.DisposeAsync();

    [Test]
    public async Task Every_acknowledged_upload_becomes_ready_once()
    {
        var ansel = await cluster.SignUp("ansel", "Basic");
        var uploading = Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Upload(ansel, client)));
        var watch = Stopwatch.StartNew();

        await Disturb(uploading);
        var taken = (await uploading).SelectMany(some => some).ToList();
        TestContext.Out.WriteLine($"{rounds} rounds, {watch.Elapsed.TotalSeconds:0} s; {string.Join(", ", failures.GroupBy(one => one).Select(one => $"{one.Count()} x {one.Key}"))}");

        await using var look = await cluster.Look();
        await Eventually.Is(() => look.Query<long>("select count(*) from photos where status = 0"), pending => pending == 0);
        var rows = await Inventory.Photos(look);
        TestContext.Out.WriteLine($"ready after {watch.Elapsed.TotalSeconds:0} s");
        Assert.That(failures, Is.All.Matches("^(cut|50[234] .+)$"));
        Assert.That(rows.Select(row => (row.Id, row.Sha256)), Is.EquivalentTo(taken));
        Assert.That(taken, Has.Count.AtLeast(Photos));
        Assert.That(rows.ConvertAll(row => row.Status), Is.All.EqualTo(PhotoStatus.Ready));
        await look.Sweep(later: TimeSpan.FromHours(25));
        Assert.That(await Stored(look), Is.EquivalentTo(rows.SelectMany(Told)));
    }

    [Test]
    public async Task What_a_killed_worker_had_begun_is_done_by_another_within_half_a_minute()
    {
        var edward = await cluster.SignUp("edward", "Basic");
        await using var look = await cluster.Look();
        // More at once than one worker takes: each has some.
        await edward.Upload([.. Enumerable.Range(0, 10).Select(i => ($"{i}.png", NoisePicture.Png(1200, 1200)))]);

        await Eventually.Is(() => look.Query<long>(Held), held => held == 2);
        await cluster.Workers[0].Kill();
        var watch = Stopwatch.StartNew();
        // What it had begun is its own until the other finds that it is dead.
        await Eventually.Is(() => look.Query<long>(Held), held => held == 2);
        await Eventually.Is(() => edward.Send(new QueryPhotos()), page => page.Results.TrueForAll(photo => photo.Status == PhotoStatus.Ready));
        var taken = watch.Elapsed;
        await cluster.Workers[0].Start();

        TestContext.Out.WriteLine($"done {taken.TotalSeconds:0.0} s after the kill");
        Assert.That(taken, Is.LessThan(TimeSpan.FromSeconds(30)));
    }

    private async Task<List<(long Id, string Sha256)>> Upload(FlickrStackClient client, int number)
    {
        List<(long, string)> taken = [];
        // However fast the machine is, they come for as long as there is something to survive.
        for (var i = number; i < Photos || rounds < Rounds; i += Clients)
        {
            var picture = Distinct(i);
            var result = await Insist(client, $"photo-{i}", picture);
            Assert.That(result.Error, Is.Null);
            taken.Add((result.Id!.Value, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(picture))));
        }

        return taken;
    }

    private async Task<UploadResult> Insist(FlickrStackClient client, string key, byte[] picture)
    {
        while (true)
        {
            try
            {
                return (await client.Upload(new UploadPhotos { IdempotencyKey = key }, ($"{key}.jpg", picture))).Results.Single();
            }
            catch (WebServiceException refusal)
            {
                failures.Add($"{(int)refusal.StatusCode} {refusal.ErrorCode}");
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
            catch (HttpRequestException)
            {
                // Nobody knows whether it was taken: the same again tells.
                failures.Add("cut");
            }
        }
    }

    private async Task Disturb(Task uploading)
    {
        for (; ; rounds++)
        {
            await Task.WhenAny(uploading, Task.Delay(Calm));
            if (uploading.IsCompleted) return;

            ClusterNode[] killed = [cluster.Web[rounds % 2], cluster.Workers[rounds % 2]];
            await Task.WhenAll(killed.Select(node => node.Kill()));
            if (rounds == 1) await cluster.Postgres.Restart();
            await Task.WhenAll(killed.Select(node => node.Start()));
        }
    }

    // A comment behind the first mark makes a file of its own of the same picture.
    private static byte[] Distinct(int number)
    {
        var (picture, comment) = (Uploading.Sample("plain.jpg"), Encoding.ASCII.GetBytes($"{number:d8}"));
        return [.. picture[..2], 0xFF, 0xFE, 0, (byte)(comment.Length + 2), .. comment, .. picture[2..]];
    }

    private static async Task<List<string>> Stored(FlickrApp look)
    {
        List<string> keys = [];
        await look.Within(async services =>
        {
            await foreach (var blob in services.GetRequiredService<IBlobStore>().List("users", default)) keys.Add($"{blob.Key} {blob.Bytes}");
        });
        return keys;
    }

    private static IEnumerable<string> Told(PhotoRow photo) => photo.Made.Files
        .Select(made => $"{photo.Folder}/{made.File} {made.Bytes}").Append($"{photo.OriginalKey} {photo.Bytes}");
}
