using System.Net;
using System.Net.Http.Headers;
using FlickrStack.Client;

namespace FlickrStack.Tests.Plans;

/// <summary>What was kept of a page before a change of rights is never served after it.</summary>
internal sealed class PlanChangeTests : Administered
{
    private const string Page = "/api/v1/photos";

    [SetUp]
    public Task Start() => Open();

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task A_change_of_a_plan_makes_the_pages_of_all_on_it_stale_and_of_nobody_else()
    {
        var dorothea = await App.SignUp("dorothea", "Basic");
        var imogen = await App.SignUp("imogen", "Premium");
        var (first, second, other) = (await Tag(Ansel), await Tag(dorothea), await Tag(imogen));

        await Admin.Send(new UpdatePlan { Id = (await PlanNamed("Basic")).Id, Original = true });

        Assert.That(await Status(Ansel, first), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await Status(dorothea, second), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await Status(imogen, other), Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task Another_plan_for_a_user_makes_that_users_pages_stale_and_nobody_elses()
    {
        var dorothea = await App.SignUp("dorothea", "Basic");
        var (mine, others) = (await Tag(Ansel), await Tag(dorothea));

        await Admin.Send(new UpdateUser { Id = (await UserNamed("ansel")).Id, Plan = "Premium" });

        Assert.That(await Status(Ansel, mine), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await Status(dorothea, others), Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task A_kept_page_shows_the_original_from_the_moment_that_the_plan_grants_it_until_it_does_not()
    {
        await App.ImportDemo("ansel", Photos.DemoLibrary.Night, limit: 1);
        var basic = (await PlanNamed("Basic")).Id;

        var before = await Originals();
        await Admin.Send(new UpdatePlan { Id = basic, Original = true });
        var granted = await Originals();
        await Admin.Send(new UpdatePlan { Id = basic, Original = false });

        Assert.That((before, granted, await Originals()), Is.EqualTo((0, 2, 0)), "The original in its own format and in the other one.");
    }

    [Test]
    public async Task A_refused_change_leaves_the_pages_as_they_are()
    {
        var tag = await Tag(Ansel);

        await Refused.With(
            HttpStatusCode.Conflict,
            "PlanExists",
            Admin.Send(new UpdatePlan { Id = (await PlanNamed("Basic")).Id, Name = "Premium", Original = true }));

        Assert.That(await Status(Ansel, tag), Is.EqualTo(HttpStatusCode.NotModified));
    }

    private async Task<int> Originals() =>
        (await Ansel.Send(new QueryPhotos())).Results.Single().Urls.Count(url => url.Label == "original");

    private async Task<EntityTagHeaderValue> Tag(FlickrStackClient client)
    {
        using var http = App.Http(client.Token);
        return (await http.GetAsync(Page)).Headers.ETag!;
    }

    private async Task<HttpStatusCode> Status(FlickrStackClient client, EntityTagHeaderValue known)
    {
        using var http = App.Http(client.Token);
        http.DefaultRequestHeaders.IfNoneMatch.Add(known);
        return (await http.GetAsync(Page)).StatusCode;
    }
}
