using System.Net;
using FlickrStack.Client;
using FlickrStack.Tests.Photos;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Groups;

/// <summary>Making, changing, filling and deleting groups, one's own alone.</summary>
internal sealed class GroupEditTests : Administered
{
    private FlickrStackClient Rich { get; set; } = null!;

    [SetUp]
    public async Task Start()
    {
        await Open();
        Rich = await App.SignUp("rich");
    }

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task A_made_group_is_private_empty_and_found_by_id_and_by_an_nsid_unlike_flickrs()
    {
        var made = await Rich.Send(new CreateGroup { Name = " Alps " });

        Assert.That((made.Name, made.Description, made.Privacy, made.Source, made.PhotoCount), Is.EqualTo(("Alps", "", GroupPrivacy.Private, Source.Upload, 0)));
        Assert.That(made.Nsid, Is.EqualTo($"{made.Id}@L00"));
        Assert.That((await Rich.Send(new GetGroup { Id = made.Nsid })).Id, Is.EqualTo(made.Id));
        Assert.That((await Rich.Send(new GetGroup { Id = $"{made.Id}" })).Nsid, Is.EqualTo(made.Nsid));
        Assert.That((await Rich.Send(new CreateGroup { Name = "Alps" })).Id, Is.Not.EqualTo(made.Id));
    }

    [Test]
    public async Task Only_what_is_given_changes_and_a_kept_list_shows_it_at_once()
    {
        var made = await Rich.Send(new CreateGroup { Name = "Alps", Description = "Kept", Privacy = GroupPrivacy.Open });
        await Rich.Send(new QueryGroups());

        var changed = await Rich.Send(new UpdateGroup { Id = made.Nsid, Name = "Andes" });

        var listed = (await Rich.Send(new QueryGroups())).Results.Single();
        Assert.That((changed.Name, changed.Description, changed.Privacy), Is.EqualTo(("Andes", "Kept", GroupPrivacy.Open)));
        Assert.That((listed.Name, listed.Id), Is.EqualTo(("Andes", made.Id)));
    }

    [Test]
    public async Task Photos_are_added_each_for_itself_and_counted_once()
    {
        var (one, two, others) = (await Rich.UploadOne(), await Rich.UploadOne("plain.png"), await Ansel.UploadOne("dot.png"));
        var group = await Rich.Send(new CreateGroup { Name = "Alps" });
        await Add(group, one);

        var results = await Add(group, two, others, one, two, 999_999);

        Assert.That(results, Is.EqualTo(new[]
        {
            GroupPhotoStatus.Added, GroupPhotoStatus.NotFound, GroupPhotoStatus.AlreadyThere, GroupPhotoStatus.AlreadyThere, GroupPhotoStatus.NotFound,
        }));
        await AssertHolds(group, two, one);
    }

    [Test]
    public async Task Photos_taken_out_or_deleted_are_counted_out()
    {
        var (one, two) = (await Rich.UploadOne(), await Rich.UploadOne("plain.png"));
        var group = await Rich.Send(new CreateGroup { Name = "Alps" });
        await Add(group, one, two);

        await Rich.Send(new RemoveGroupPhoto { Id = group.Nsid, PhotoId = one });
        await Refused.AsNotFound(Rich.Send(new RemoveGroupPhoto { Id = group.Nsid, PhotoId = one }));
        await AssertHolds(group, two);
        await Rich.Send(new DeletePhoto { Id = two });

        await AssertHolds(group);
        Assert.That((await Rich.Send(new GetPhoto { Id = one })).Groups, Is.Empty);
    }

    [Test]
    public async Task A_deleted_group_leaves_its_photos()
    {
        var photo = await Rich.UploadOne();
        var group = await Rich.Send(new CreateGroup { Name = "Alps" });
        await Add(group, photo);

        await Rich.Send(new DeleteGroup { Id = $"{group.Id}" });

        await Refused.AsNotFound(Rich.Send(new GetGroup { Id = group.Nsid }));
        Assert.That((await Rich.Send(new QueryGroups())).Total, Is.Zero);
        Assert.That((await Rich.Send(new GetPhoto { Id = photo })).Groups, Is.Empty);
        Assert.That((await Rich.Send(new QueryPhotos())).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task Anothers_group_is_not_there_by_any_name_even_with_photos_of_ones_own()
    {
        var (mine, others) = (await Rich.UploadOne(), await Ansel.UploadOne());
        var group = await Rich.Send(new CreateGroup { Name = "Alps" });
        await Add(group, mine);

        foreach (var id in new[] { group.Nsid, $"{group.Id}" })
        {
            await Refused.AsNotFound(Ansel.Send(new UpdateGroup { Id = id, Name = "Mine" }));
            await Refused.AsNotFound(Ansel.Send(new DeleteGroup { Id = id }));
            await Refused.AsNotFound(Ansel.Send(new AddGroupPhotos { Id = id, PhotoIds = [others] }));
            await Refused.AsNotFound(Ansel.Send(new RemoveGroupPhoto { Id = id, PhotoId = mine }));
        }

        await AssertHolds(group, mine);
        Assert.That((await Rich.Send(new GetGroup { Id = group.Nsid })).Name, Is.EqualTo("Alps"));
    }

    [Test]
    public async Task A_group_from_flickr_takes_uploaded_photos_and_keeps_its_nsid()
    {
        await App.ImportDemo("rich", DemoLibrary.Night, limit: 1);
        var group = await Rich.Send(new UpdateGroup { Id = DemoLibrary.Night, Name = "Nights" });

        await Add(group, await Rich.UploadOne());

        var found = await Rich.Send(new GetGroup { Id = DemoLibrary.Night });
        Assert.That((found.Name, found.PhotoCount, found.Source), Is.EqualTo(("Nights", 2, Source.Flickr)));
    }

    [Test]
    public async Task A_key_without_the_scope_changes_no_group()
    {
        var photo = await Rich.UploadOne();
        var id = (await Rich.Send(new CreateGroup { Name = "Alps" })).Nsid;
        await App.Execute("update api_keys set scopes = 'groups:read,photos:write'");

        await AssertMissesScope(Rich.Send(new CreateGroup { Name = "x" }));
        await AssertMissesScope(Rich.Send(new UpdateGroup { Id = id, Name = "x" }));
        await AssertMissesScope(Rich.Send(new DeleteGroup { Id = id }));
        await AssertMissesScope(Rich.Send(new AddGroupPhotos { Id = id, PhotoIds = [photo] }));
        await AssertMissesScope(Rich.Send(new RemoveGroupPhoto { Id = id, PhotoId = photo }));

        Assert.That((await Rich.Send(new QueryGroups())).Results.Single().PhotoCount, Is.Zero);
    }

    private static Task<WebServiceException> AssertMissesScope(Task call) => Refused.With(HttpStatusCode.Forbidden, "MissingScope", call);

    private async Task<IEnumerable<GroupPhotoStatus>> Add(Group group, params long[] photos)
    {
        var answer = await Rich.Send(new AddGroupPhotos { Id = group.Nsid, PhotoIds = [.. photos] });
        Assert.That(answer.Results.Select(result => result.PhotoId), Is.EqualTo(photos));
        return answer.Results.Select(result => result.Status);
    }

    private async Task AssertHolds(Group group, params long[] photos)
    {
        var listed = await Rich.Send(new GetGroupPhotos { Id = group.Nsid });
        Assert.That(listed.Results.Select(photo => photo.Id), Is.EquivalentTo(photos));
        Assert.That((await Rich.Send(new GetGroup { Id = group.Nsid })).PhotoCount, Is.EqualTo(photos.Length));
        Assert.That(listed.Total, Is.EqualTo(photos.Length));
    }
}
