
namespace FlickrStack.Tests.Import;

internal sealed class ImportApiTests : ImportApiFixture
{
    [Test]
    public async Task An_import_runs_in_the_background_and_tells_what_became_of_everything()
    {
        Flickr.Photos.Videos.Add(1);
        Flickr.Fail("/photos/2.jpg", http => StubFlickr.SendHtml(http, 404));

        var started = await Ansel.Send(Pool);

        var ended = await Ended(Ansel, started.Id);
        var items = await Ansel.Send(new QueryImportItems { Id = started.Id });
        Assert.That((started.What, ended.Status, ended.Message), Is.EqualTo(($"group {StubFlickr.Group}", ImportStatus.Done, (string?)null)));
        Assert.That((ended.Total, ended.Done, ended.Known, ended.Skipped, ended.Failed), Is.EqualTo((5, 3, 0, 1, 1)));
        Assert.That(ended.EndedAt, Is.GreaterThan(ended.StartedAt!));
        Assert.That(items.Results.Select(item => item.Outcome), Is.EquivalentTo(new[] { ImportOutcome.Skipped, ImportOutcome.Failed }));
        Assert.That(items.Results.Select(item => item.Reason), Has.One.EndsWith("it is a video.").And.One.Contains("404"));
        Assert.That((await Ansel.Send(new QueryPhotos { Group = StubFlickr.Group })).Total, Is.EqualTo(3));
    }

    [Test]
    public async Task Imports_are_listed_newest_first_and_nobody_else_sees_them()
    {
        var first = await Ansel.Send(Pool);
        await Ended(Ansel, first.Id);
        var second = await Ansel.Send(Pool);
        var other = await App.SignUp("dorothea");

        Assert.That((await Ansel.Send(new QueryImports())).Results.Select(import => import.Id), Is.EqualTo(new[] { second.Id, first.Id }));
        Assert.That((await other.Send(new QueryImports())).Total, Is.Zero);
        await Refused.AsNotFound(other.Send(new GetImport { Id = first.Id }));
        await Refused.AsNotFound(other.Send(new QueryImportItems { Id = first.Id }));
        await Refused.AsNotFound(other.Send(new CancelImport { Id = second.Id }));
        Assert.That((await Ended(Ansel, second.Id)).Known, Is.EqualTo(5));
    }

    [Test]
    public async Task One_import_of_a_user_runs_at_a_time_and_those_of_others_do_not_wait_for_it()
    {
        var (gate, reached) = HoldImages();
        var (first, second) = (await Ansel.Send(Pool), await Ansel.Send(Pool));
        await reached;
        var other = await App.SignUp("dorothea");
        var theirs = await other.Send(Pool);

        await Until(other, theirs.Id, import => import.Status == ImportStatus.Running);

        Assert.That((await Ansel.Send(new GetImport { Id = second.Id })).Status, Is.EqualTo(ImportStatus.Queued));
        gate.SetResult();
        Assert.That((await Ended(Ansel, first.Id)).Done, Is.EqualTo(5));
        Assert.That((await Ended(Ansel, second.Id)).Known, Is.EqualTo(5));
    }

    [Test]
    public async Task Cancelled_it_stops_soon_and_keeps_what_it_has()
    {
        var sent = 0;
        var reached = new TaskCompletionSource();
        Flickr.BeforeImage = () =>
        {
            if (Interlocked.Increment(ref sent) <= 2) return Task.CompletedTask;
            reached.TrySetResult();
            return Task.Delay(Timeout.Infinite);
        };
        var import = await Ansel.Send(Pool);
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(30));

        var cancelled = await Ansel.Send(new CancelImport { Id = import.Id });
        Flickr.BeforeImage = () => Task.CompletedTask;
        var next = await Ended(Ansel, (await Ansel.Send(Pool)).Id);

        Assert.That((cancelled.Status, next.Done, next.Known), Is.EqualTo((ImportStatus.Cancelled, 3, 2)));
        Assert.That((await Ansel.Send(new CancelImport { Id = next.Id })).Status, Is.EqualTo(ImportStatus.Done));
    }

    [Test]
    public async Task A_group_that_is_not_there_is_told_as_flickr_tells_it()
    {
        var ended = await Ended(Ansel, (await Ansel.Send(new StartImport { Group = "1@N00", ApiKey = ApiKey })).Id);

        Assert.That((ended.Status, ended.Message), Is.EqualTo((ImportStatus.Failed, "Flickr says: Group not found (code 1)")));
    }

    [Test]
    public async Task Keys_and_tokens_are_sealed_while_it_runs_and_erased_when_it_ends()
    {
        var (gate, reached) = HoldImages();
        var import = await Ansel.Send(new StartImport
        {
            User = "me", ApiKey = ApiKey, ApiSecret = StubFlickr.ApiSecret, Token = StubFlickr.Token, TokenSecret = StubFlickr.TokenSecret,
        });
        await reached;

        Assert.That(await App.Query<string>("select sealed from imports"), Has.Length.GreaterThan(200));
        gate.SetResult();
        Assert.That((await Ended(Ansel, import.Id)).Done, Is.EqualTo(5));
        Assert.That(await App.Query<string?>("select sealed from imports"), Is.Null);
        var kept = await TestDatabase.Dump(App.Folder) + string.Join('\n', App.Log.Lines);
        foreach (var secret in new[] { ApiKey, StubFlickr.ApiSecret, StubFlickr.Token, StubFlickr.TokenSecret })
            Assert.That(kept, Does.Not.Contain(secret));
    }

    [Test]
    public async Task A_user_who_is_shut_out_imports_nothing_more()
    {
        var (_, reached) = HoldImages();
        await Ansel.Send(Pool);
        await reached;
        var admin = await App.SignIn("admin", FlickrApp.AdminPassword);

        await admin.Send(new UpdateUser { Id = (await Ansel.Send(new GetProfile())).Id, Disabled = true });

        var status = await Eventually.Is(() => App.Query<int>("select status from imports"), status => status != (int)ImportStatus.Running);
        Assert.That(status, Is.EqualTo((int)ImportStatus.Cancelled));
    }

    private static async Task<byte[]> Read(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy);
        return copy.ToArray();
    }
}
