using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Import;

/// <summary>An import goes on, whenever its process is killed.</summary>
internal sealed class ImportKillTests
{
    private const int Photos = 60;
    private const int Kills = 3;
    private StubFlickr flickr = null!;
    private string folder = null!;

    [SetUp]
    public async Task Start()
    {
        folder = Directory.CreateTempSubdirectory("flickrstack-test-").FullName;
        flickr = await StubFlickr.Start();
        (flickr.PoolSize, flickr.SmallImages) = (Photos, true);
    }

    [TearDown]
    public async Task Stop()
    {
        await flickr.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task Killed_at_any_moment_it_goes_on_by_itself_without_repetitions_or_gaps()
    {
        var random = new Random(20_261_122);
        long? import = null;
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var program = await Serve();
            var admin = await program.SignIn();
            import ??= (await admin.Send(new StartImport { Group = StubFlickr.Group })).Id;
            var moment = kill * Photos / (Kills + 1);
            await Eventually.Holds(() => flickr.CountCalls("/photos/") >= moment);
            await Task.Delay(random.Next(20));
            await program.Kill();
        }

        using var last = await Serve();
        var client = await last.SignIn();
        await Eventually.Is(() => client.Send(new GetImport { Id = import!.Value }), told => told.Status > ImportStatus.Running);

        var ended = await client.Send(new GetImport { Id = import!.Value });
        var group = (await client.Send(new QueryGroups())).Results.Single();
        var photos = await client.Send(new QueryPhotos { Limit = 100 });
        Assert.That((ended.Status, ended.Done, ended.Known, ended.Failed), Is.EqualTo((ImportStatus.Done, Photos, 0, 0)));
        Assert.That((group.PhotoCount, photos.Total), Is.EqualTo((Photos, Photos)));
        Assert.That(photos.Results.Select(photo => photo.Title), Is.Unique);
        Assert.That(flickr.CountCalls("/photos/"), Is.InRange(Photos, Photos + Kills));
    }

    [Test]
    public async Task Told_to_end_the_service_leaves_its_imports_to_the_next_start()
    {
        var reached = new TaskCompletionSource();
        flickr.BeforeImage = () =>
        {
            reached.TrySetResult();
            return Task.Delay(Timeout.Infinite);
        };
        long import;
        await using (var first = await Work())
        {
            import = (await (await first.SignUp("ansel")).Send(new StartImport { Group = StubFlickr.Group })).Id;
            await reached.Task.WaitAsync(TimeSpan.FromSeconds(60));
        }

        flickr.BeforeImage = () => Task.CompletedTask;
        await using var second = await Work();

        var client = await second.SignIn("ansel");
        await Eventually.Is(() => client.Send(new GetImport { Id = import }), told => told.Status == ImportStatus.Done);
        Assert.That((await client.Send(new QueryPhotos())).Total, Is.EqualTo(Photos));
    }

    // No lease lapses in time: what is not given back is not gone on with.
    private Task<FlickrApp> Work() => FlickrApp.StartOn(
        folder, ("Jobs:Enabled", "true"), ("Jobs:PendingSeconds", "1"), ("Imports:LeaseSeconds", "3600"), ("Flickr:ApiKey", "key"),
        ("Flickr:BaseUrl", flickr.ApiUrl), ("Flickr:CallsPerHour", "1000000"), ("Flickr:ImagesPerHour", "1000000"));

    private Task<ServedProgram> Serve() => ServedProgram.Start(
        folder,
        ("FlickrStack__Flickr__BaseUrl", flickr.ApiUrl),
        ("FlickrStack__Flickr__ApiKey", "key"),
        ("FlickrStack__Flickr__CallsPerHour", "1000000"),
        ("FlickrStack__Flickr__ImagesPerHour", "1000000"),
        ("FlickrStack__Imports__LeaseSeconds", "2"),
        ("FlickrStack__Jobs__PendingSeconds", "1"));
}
