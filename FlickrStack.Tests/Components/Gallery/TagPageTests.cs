using System.Net;

namespace FlickrStack.Tests.Components.Gallery;

internal sealed class TagPageTests : Administered
{
    private PageReader ansel = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        await Open();
        await App.ImportDemo("ansel", limit: 8);
        ansel = await PageReader.SignedIn(App, "ansel");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        ansel.Dispose();
        await Close();
    }

    [Test]
    public async Task Tags_are_sorted_filtered_and_lead_to_their_photos()
    {
        var most = (await Ansel.Send(new QueryTags { OrderBy = "-photoCount" })).Results[0];

        var (all, one) = (await ansel.Read("/tags?sort=count"), await ansel.Read($"/tags?q={Uri.EscapeDataString(most.Name)}"));

        var first = all.IndexOf("class=\"word\"", StringComparison.Ordinal);
        Assert.That(all[first..(first + 300)], Does.Contain($"href=\".?tags={Uri.EscapeDataString(most.Name)}\"").And.Contain("--size:4"));
        Assert.That(one, Does.Contain($"href=\"tags/{most.Id}\""));
        Assert.That(await ansel.Read("/tags?q=no-such-tag"), Does.Contain("No tag fits this"));
    }

    [Test]
    public async Task A_tag_that_is_renamed_to_another_one_becomes_it()
    {
        var photos = (await Ansel.Send(new QueryPhotos { Limit = 2 })).Results;
        await Ansel.Send(new UpdatePhoto { Id = photos[0].Id, Tags = ["grey"] });
        await Ansel.Send(new UpdatePhoto { Id = photos[1].Id, Tags = ["gray"] });
        var (grey, gray) = (await Named("grey"), await Named("gray"));

        await ansel.Submit($"/tags/{gray.Id}", "rename", ("Form.Name", "grey"));

        Assert.That((await Ansel.Send(new GetTag { Id = grey.Id })).PhotoCount, Is.EqualTo(2));
        Assert.That((await ansel.Get($"/tags/{gray.Id}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_name_that_is_none_is_refused_beside_the_field()
    {
        var tag = await Ansel.Send(new CreateTag { Name = "stays" });

        var answer = await ansel.Submit($"/tags/{tag.Id}", "rename", ("Form.Name", ""));

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("id=\"form-name-fault\""));
    }

    [Test]
    public async Task A_tag_is_deleted_by_its_owner_alone()
    {
        var tag = await Ansel.Send(new CreateTag { Name = "passing" });
        await App.Open("edward");
        using var edward = await PageReader.SignedIn(App, "edward");

        var other = await edward.Get($"/tags/{tag.Id}");
        var own = await ansel.Submit($"/tags/{tag.Id}", "delete");

        Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(own.Headers.Location!.OriginalString, Does.EndWith("/tags"));
        Assert.That(await ansel.Read("/tags"), Does.Not.Contain("passing"));
    }

    private async Task<Tag> Named(string name) => (await Ansel.Send(new QueryTags { Q = name })).Results.Single(tag => tag.Name == name);
}
