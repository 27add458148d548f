using System.Text.Json;

namespace FlickrStack.Tests.FlickrApi;

/// <summary>What single methods tell and change.</summary>
internal sealed class FlickrMethodTests : FlickrApiFixture
{
    [Test]
    public async Task An_author_of_imported_photos_is_found_by_name_nsid_and_address()
    {
        var photo = (await Key.Ok("flickr.photos.search", ("has_geo", "1"), ("extras", "owner_name"))).GetProperty("photos").GetProperty("photo")[0];
        var (nsid, name) = (photo.GetProperty("owner").GetString()!, photo.GetProperty("ownername").GetString()!);

        var named = (await Key.Ok("flickr.people.findByUsername", ("username", name.ToUpperInvariant()))).GetProperty("user");
        var told = (await Key.Ok("flickr.people.getInfo", ("user_id", nsid))).GetProperty("person");
        var addressed = (await Key.Ok("flickr.urls.lookupUser", ("url", $"https://www.flickr.com/photos/{nsid}/1/"))).GetProperty("user");
        var address = (await Key.Ok("flickr.urls.getUserPhotos", ("user_id", nsid))).GetProperty("user").GetProperty("url").GetString()!;

        Assert.That(named.GetProperty("nsid").GetString(), Is.EqualTo(nsid));
        Assert.That(Content(told, "username"), Is.EqualTo(name));
        Assert.That(addressed.GetProperty("id").GetString(), Is.EqualTo(nsid));
        Assert.That((await Key.Ok("flickr.urls.lookupUser", ("url", address))).GetProperty("user").GetProperty("id").GetString(), Is.EqualTo(nsid));
    }

    [Test]
    public async Task A_group_is_found_by_its_address_and_told_of_as_Flickr_does()
    {
        var found = (await Key.Ok("flickr.urls.lookupGroup", ("url", $"https://www.flickr.com/groups/{Night}/pool/"))).GetProperty("group");
        var told = (await Key.Ok("flickr.groups.getInfo", ("group_id", found.GetProperty("id").GetString()!))).GetProperty("group");
        var xml = (await Key.Xml("flickr.groups.getInfo", ("group_id", Night))).Element("group")!;

        Assert.That(Content(told, "name"), Is.EqualTo("Dusk to Dawn: Night Sky, Aurora & the Blue Hour").And.EqualTo(Content(found, "groupname")));
        Assert.That(xml.Elements().Select(element => element.Name.LocalName), Is.SupersetOf(
            new[] { "name", "description", "rules", "members", "pool_count", "topic_count", "privacy", "datecreate" }));
    }

    [Test]
    public async Task Albums_are_photosets_whose_photos_do_not_say_whose_they_are()
    {
        var shown = (await Ansel.Send(new QueryPhotos { Limit = 3, Privacy = Privacy.Public })).Results.Select(photo => photo.Id).ToList();
        var album = (await Ansel.Send(new CreateGroup { Name = "Best" })).Id;
        await Ansel.Send(new AddGroupPhotos { Id = Text(album), PhotoIds = [.. shown, Hidden] });
        await App.Execute($"update groups set kind = 1 where id = {album}");

        foreach (var (caller, count) in new[] { (Key, 3), (Token, 4) })
        {
            var listed = (await caller.Ok("flickr.photosets.getList")).GetProperty("photosets").GetProperty("photoset")[0];
            var set = (await caller.Ok("flickr.photosets.getPhotos", ("photoset_id", listed.GetProperty("id").GetString()!), ("extras", "owner_name"))).GetProperty("photoset");
            var told = (await caller.Ok("flickr.photosets.getInfo", ("photoset_id", listed.GetProperty("id").GetString()!))).GetProperty("photoset");

            Assert.That(set.GetProperty("title").GetString(), Is.EqualTo("Best").And.EqualTo(Content(told, "title")));
            Assert.That(set.GetProperty("photo").GetArrayLength(), Is.EqualTo(count));
            Assert.That((set.GetProperty("per_page").GetInt32(), set.GetProperty("perpage").GetInt32()), Is.EqualTo((500, 500)));
            Assert.That(set.GetProperty("photo").EnumerateArray().Any(photo => photo.TryGetProperty("owner", out _)), Is.False);
            Assert.That(listed.GetProperty("photos").GetInt32(), Is.EqualTo(count).And.EqualTo(told.GetProperty("photos").GetInt32()));
        }
    }

    [Test]
    public async Task What_others_said_of_a_photo_at_Flickr_is_told()
    {
        await App.Execute(
            $"insert into photo_annotations (photo_id, kind, author, text, x, y, width, height) select {Hidden}, 1, '1@N00', 'A note & more', 1, 2, 3, 4 union all select {Hidden}, 0, '1@N00', 'Fine', null, null, null, null");

        var told = (await Token.Ok("flickr.photos.getInfo", ("photo_id", Text(Hidden)))).GetProperty("photo");

        var note = told.GetProperty("notes").GetProperty("note")[0];
        Assert.That((Content(told, "comments"), note.GetProperty("_content").GetString(), note.GetProperty("w").GetString()), Is.EqualTo(("1", "A note & more", "3")));
    }

    [Test]
    public async Task A_photo_knows_its_groups_its_neighbours_its_camera_and_its_tags()
    {
        var first = (await Key.Ok("flickr.groups.pools.getPhotos", ("group_id", Night), ("extras", "tags"))).GetProperty("photos").GetProperty("photo")[0];
        var photo = ("photo_id", first.GetProperty("id").GetString()!);

        var contexts = await Key.Ok("flickr.photos.getAllContexts", photo);
        var beside = await Token.Ok("flickr.photos.getContext", photo);
        var exif = (await Key.Ok("flickr.photos.getExif", photo)).GetProperty("photo");
        var tags = (await Key.Ok("flickr.tags.getListPhoto", photo)).GetProperty("photo").GetProperty("tags").GetProperty("tag");

        Assert.That(contexts.GetProperty("pool")[0].GetProperty("id").GetString(), Is.EqualTo(Night));
        Assert.That(contexts.TryGetProperty("set", out _), Is.False);
        var next = beside.GetProperty("nextphoto").GetProperty("id").ToString();
        if (next != "0") Assert.That((await Token.Ok("flickr.photos.getContext", ("photo_id", next))).GetProperty("prevphoto").GetProperty("id").GetString(), Is.EqualTo(photo.Item2));
        Assert.That(exif.GetProperty("exif").ValueKind, Is.EqualTo(JsonValueKind.Array));
        Assert.That(string.Join(' ', tags.EnumerateArray().Select(tag => tag.GetProperty("_content").GetString())), Is.EqualTo(first.GetProperty("tags").GetString()));
    }

    [Test]
    public async Task What_is_said_of_a_photo_is_changed_by_those_who_may()
    {
        var photo = ("photo_id", Text(Hidden));

        await Token.Ok("flickr.photos.setMeta", photo, ("title", "New"), ("description", "Old"));
        await Token.Ok("flickr.photos.setMeta", photo, ("description", ""));
        await Token.Ok("flickr.photos.setTags", photo, ("tags", "one \"Two words\""));
        await Token.Ok("flickr.photos.addTags", photo, ("tags", "twowords three"));

        var changed = await Ansel.Send(new GetPhoto { Id = Hidden });
        Assert.That((changed.Title, changed.Description), Is.EqualTo(("New", "")));
        Assert.That(changed.Tags, Is.EqualTo(new[] { "one", "Two words", "three" }));
        await Token.Refused(2, "flickr.photos.setMeta", photo, ("title", new string('x', 256)));
        await Token.Refused(1, "flickr.photos.setMeta", ("photo_id", Text(HersHidden)), ("title", "Mine"));
        await Token.Refused(1, "flickr.photos.delete", ("photo_id", Text(HersHidden)));
    }

    [Test]
    public async Task A_key_of_ours_does_what_its_scopes_allow()
    {
        var secret = (await Ansel.Send(new CreateApiKey { Name = "k", Scopes = [Scopes.PhotosRead] })).Secret;
        using var http = App.Http(secret);

        var login = await http.GetStringAsync("/services/rest?method=flickr.test.login");
        var group = await http.GetStringAsync($"/services/rest?method=flickr.groups.getInfo&group_id={Night}");

        Assert.That(login, Does.Contain("<username>ansel</username>"));
        Assert.That(group, Does.Contain("code=\"99\"").And.Contain(Scopes.GroupsRead));
    }

    [Test]
    public async Task Licences_come_in_Flickr_s_order()
    {
        var licenses = (await Key.Ok("flickr.photos.licenses.getInfo")).GetProperty("licenses").GetProperty("license");

        Assert.That(licenses.EnumerateArray().Select(license => license.GetProperty("id").GetInt32()), Is.EqualTo(new[] { 0, 4, 6, 3, 2, 1, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 }));
    }

    private static string? Content(JsonElement node, string name) => node.GetProperty(name).GetProperty("_content").GetString();
}
