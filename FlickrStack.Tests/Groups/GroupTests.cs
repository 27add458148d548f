using System.Net;
using FlickrStack.Tests.Photos;

namespace FlickrStack.Tests.Groups;

internal sealed class GroupTests : DemoLibrary
{
    [Test]
    public async Task Everyone_sees_their_own_groups_by_name_with_their_counts()
    {
        var groups = await Ansel.Send(new QueryGroups());
        var others = await Dorothea.Send(new QueryGroups());

        Assert.That(groups.Total, Is.EqualTo(5));
        Assert.That(groups.Results.Select(group => group.Name), Is.Ordered.Using<string>(StringComparer.Ordinal));
        Assert.That(groups.Results.Single(group => group.Nsid == Landscape).PhotoCount, Is.EqualTo(50));
        Assert.That(others.Results.Select(group => (group.Nsid, group.PhotoCount)), Is.EqualTo(new[] { (Night, 3L) }));
    }

    [Test]
    public async Task A_group_is_found_by_id_and_by_nsid()
    {
        var byNsid = await Ansel.Send(new GetGroup { Id = Landscape });
        var byId = await Ansel.Send(new GetGroup { Id = $"{byNsid.Id}" });

        Assert.That(byId.Name, Is.EqualTo(byNsid.Name).And.EqualTo("The Landscape Pool"));
        Assert.That((byId.Privacy, byId.Source), Is.EqualTo((GroupPrivacy.Open, Source.Flickr)));
    }

    [Test]
    public async Task Another_users_group_is_not_found_by_any_way_to_ask_for_it()
    {
        var mine = await Ansel.Send(new GetGroup { Id = Landscape });

        foreach (var id in new[] { $"{mine.Id}", Landscape, "0", "-1", "999999999999999999999", "' or 1=1" })
        {
            await Refused.AsNotFound(Dorothea.Send(new GetGroup { Id = id }));
            await Refused.AsNotFound(Dorothea.Send(new GetGroupPhotos { Id = id }));
            await Refused.AsNotFound(Dorothea.Send(new QueryPhotos { Group = id }));
        }
    }

    [Test]
    public async Task The_same_nsid_is_each_users_own_group()
    {
        var mine = await Ansel.Send(new GetGroup { Id = Night });
        var others = await Dorothea.Send(new GetGroup { Id = Night });

        Assert.That(others.Id, Is.Not.EqualTo(mine.Id));
        Assert.That((mine.PhotoCount, others.PhotoCount), Is.EqualTo((38, 3)));
    }

    [TestCase("LANDSCAPE", 1)]
    [TestCase("neptune", 1)]
    [TestCase("%", 0)]
    [TestCase("_", 0)]
    [TestCase("\\", 0)]
    [TestCase("no such words", 0)]
    public async Task Text_is_looked_for_in_name_and_description_to_the_letter(string text, int expected)
    {
        var found = await Ansel.Send(new QueryGroups { Q = text });

        Assert.That((found.Total, found.Results.Count), Is.EqualTo((expected, expected)));
    }

    [TestCase("photoCount")]
    [TestCase("createdAt")]
    [TestCase("name")]
    public async Task Groups_are_sorted_both_ways_and_paged_by_cursor_in_that_order(string field)
    {
        var forwards = await Ansel.Send(new QueryGroups { OrderBy = field });
        var backwards = await Ansel.Send(new QueryGroups { OrderBy = $"-{field}", Limit = 2 });
        var next = await Ansel.Send(new QueryGroups { OrderBy = $"-{field}", Limit = 3, Cursor = backwards.NextCursor });

        Assert.That(
            backwards.Results.Concat(next.Results).Select(group => group.Id),
            Is.EqualTo(forwards.Results.Select(group => group.Id).Reverse()));
        Assert.That(next.NextCursor, Is.Null);
    }

    [Test]
    public async Task The_photos_of_a_group_come_newest_added_first_by_either_route()
    {
        using var http = App.Http(Ansel.Token);
        var group = await Ansel.Send(new GetGroup { Id = Landscape });

        var photos = await Ansel.Send(new GetGroupPhotos { Id = Landscape, Limit = 50 });
        var bySeedRoute = await http.GetAsync($"/api/v1/group/{group.Id}/?limit=50");
        var byQuery = await Ansel.Send(new QueryPhotos { Group = Landscape, Limit = 50 });

        Assert.That((photos.Total, photos.Results.Count), Is.EqualTo((50, 50)));
        Assert.That(byQuery.Results.Select(photo => photo.Id), Is.EqualTo(photos.Results.Select(photo => photo.Id)));
        Assert.That(bySeedRoute.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(
            photos.Results.Select(photo => photo.Title).Take(2),
            Is.EqualTo(new[] { "Sastrugi pretending to be sand", "Between two fronts, El Portal" }));
    }
}
