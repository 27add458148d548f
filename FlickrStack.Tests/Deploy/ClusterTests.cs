using System.Diagnostics;
using System.Net;
using FlickrStack.Client;
using FlickrStack.Tests.Components;
using FlickrStack.Tests.Telemetry;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Deploy;

/// <summary>What is done on one node counts on the other at the very next request.</summary>
internal sealed class ClusterTests
{
    private const int Logouts = 1000;
    private const int Lanes = 4;
    private const int Times = 10;

    private OtlpReceiver receiver = null!;
    private Cluster cluster = null!;
    private FlickrStackClient ansel = null!;
    private FlickrStackClient admin = null!;
    private long photo;

    [OneTimeSetUp]
    public async Task Start()
    {
        receiver = await OtlpReceiver.Start();
        cluster = await Cluster.Start(("Telemetry:Endpoint", receiver.Address), ("Jobs:PurgeSeconds", "1"));
        ansel = await cluster.SignUp("ansel");
        admin = await cluster.Front.SignIn("admin", FlickrApp.AdminPassword);
        photo = await ansel.UploadOne();
        await ansel.Settled(photo);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await cluster.DisposeAsync();
        await receiver.DisposeAsync();
    }

    [Test]
    public async Task A_logout_is_a_401_everywhere_a_thousand_times_of_a_thousand()
    {
        var told = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(LogOut));

        var outcomes = told.SelectMany(some => some).ToList();
        Assert.That(outcomes, Has.Count.EqualTo(Logouts));
        Assert.That(outcomes, Is.All.EqualTo((HttpStatusCode.OK, HttpStatusCode.Unauthorized)));
    }

    [Test]
    public async Task A_link_that_is_revoked_opens_nowhere()
    {
        await Often(async (here, there) =>
        {
            var link = await here.Client(ansel.Token).Send(new CreateLink { PhotoId = photo, Seconds = 400 });
            var path = new Uri(link.Url).PathAndQuery;
            var before = await there.StatusOf(path);
            await here.Client(ansel.Token).Send(new DeleteLink { Id = link.Id });

            Assert.That((before, await there.StatusOf(path)), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.NotFound)));
        });
    }

    [Test]
    public async Task A_user_who_is_disabled_is_shut_out_everywhere()
    {
        var edward = await cluster.SignUp("edward");
        var id = (await admin.Send(new QueryUsers { Q = "edward" })).Results.Single().Id;
        await Often(async (here, there) =>
        {
            var before = await there.StatusOf("/api/v1/me", edward.Token);
            await here.Client(admin.Token).Send(new UpdateUser { Id = id, Disabled = true });
            var after = await there.StatusOf("/api/v1/me", edward.Token);
            await here.Client(admin.Token).Send(new UpdateUser { Id = id, Disabled = false });
            // Whoever is shut out loses what they were let in by.
            edward = await cluster.Front.SignIn("edward");

            Assert.That((before, after), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.Unauthorized)));
        });
    }

    [Test]
    public async Task A_plan_that_is_changed_grants_nothing_more_anywhere()
    {
        var id = (await admin.Send(new QueryUsers { Q = "ansel" })).Results.Single().Id;
        var path = $"/api/v1/photos/{photo}/file";
        await Often(async (here, there) =>
        {
            var before = await there.StatusOf(path, ansel.Token);
            await here.Client(admin.Token).Send(new UpdateUser { Id = id, Plan = "Basic" });
            var after = await there.StatusOf(path, ansel.Token);
            await here.Client(admin.Token).Send(new UpdateUser { Id = id, Plan = "Enterprise" });

            Assert.That((before, after), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.Forbidden)));
        });
    }

    [Test]
    public async Task A_list_that_a_node_has_kept_shows_what_another_has_changed() => await Often(async (here, there) =>
    {
        await there.Client(ansel.Token).Send(new QueryPhotos());
        var title = Guid.NewGuid().ToString();
        await here.Client(ansel.Token).Send(new UpdatePhoto { Id = photo, Title = title });

        var listed = await there.Client(ansel.Token).Send(new QueryPhotos());

        Assert.That(listed.Results.Single().Title, Is.EqualTo(title));
    });

    [Test]
    public async Task A_form_of_one_nodes_page_is_taken_by_another_and_ends_the_session_on_both() => await Often(async (here, there) =>
    {
        using var reader = await PageReader.SignedIn(here.Address, "ansel");
        var token = await reader.Token("/");
        Assert.That((await reader.Get(new Uri(there.Address, "/").AbsoluteUri)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var kept = reader.Cookies.GetAllCookies()["flickrstack"]!.Value;

        var answer = await reader.Post(new Uri(there.Address, "/logout").AbsoluteUri, ("__RequestVerificationToken", token));
        reader.Cookies.Add(new Cookie("flickrstack", kept, "/", here.Address.Host));

        Assert.That(answer.Headers.Location!.OriginalString, Is.EqualTo("/login"));
        Assert.That((await reader.Get("/")).Headers.Location?.OriginalString, Does.StartWith("/login"));
    });

    [Test]
    public void Web_nodes_never_load_what_decodes_pictures()
    {
        foreach (var node in cluster.Web)
        {
            Assert.That(File.ReadAllText($"/proc/{node.Id}/maps"), Does.Contain("libcoreclr").And.Not.Contain("libvips"));
            Assert.That(node.Children, Is.Zero);
        }

        Assert.That(cluster.Workers.Sum(node => node.Children), Is.Positive);
    }

    [Test]
    public async Task A_schedule_is_fired_by_one_worker_and_not_by_each()
    {
        const int Fired = 12;
        var (before, watch) = (Firings(), Stopwatch.StartNew());

        await Eventually.Holds(() => Firings() >= before + Fired);

        // One second between two; a second worker of its own mind would halve it. Spans come a moment late.
        Assert.That(watch.Elapsed, Is.GreaterThan(TimeSpan.FromSeconds(Fired - 2)));
    }

    private int Firings() => receiver.Spans.Count(span => span.Name == "job PurgeExpiredJob");

    private async Task<List<(HttpStatusCode Before, HttpStatusCode After)>> LogOut(int lane)
    {
        List<(HttpStatusCode, HttpStatusCode)> told = [];
        for (var i = lane; i < Logouts; i += Lanes)
        {
            var (here, there) = (cluster.Web[i / Lanes % 2], cluster.Web[(i / Lanes + 1) % 2]);
            var token = (await here.Client(null).Login("ansel", FlickrApp.Password)).Token;
            var before = await there.StatusOf("/api/v1/me", token);
            await here.Client(token).Logout();
            told.Add((before, await there.StatusOf("/api/v1/me", token)));
        }

        return told;
    }

    private async Task Often(Func<ClusterNode, ClusterNode, Task> action)
    {
        for (var i = 0; i < Times; i++) await action(cluster.Web[i % 2], cluster.Web[(i + 1) % 2]);
    }
}
