using FlickrStack.FlickrApi;

namespace FlickrStack.Tests.FlickrApi;

internal sealed class FlickrRefusalTests : FlickrApiFixture
{
    private static readonly FlickrMethodCatalog Catalog = new();

    [TestCase("", "Invalid API Key (Key has invalid format)")]
    [TestCase("0123456789ABCDEF0123456789ABCDEF", "Invalid API Key (Key has invalid format)")]
    [TestCase("0123456789abcdef0123456789abcdef", "Invalid API Key (Key not found)")]
    public async Task Without_a_key_nothing_is_answered_and_nothing_told(string key, string message)
    {
        var nobody = new FlickrCaller(App, key, "");

        Assert.That(await nobody.Refused(100, "flickr.test.echo"), Is.EqualTo(message));
        Assert.That(await nobody.Refused(100, "flickr.nope"), Is.EqualTo(message));
    }

    [Test]
    public async Task A_method_that_there_is_not_is_refused_by_its_name() =>
        Assert.That(await Key.Refused(112, "flickr.<nope>"), Is.EqualTo("Method \"flickr.<nope>\" not found"));

    [Test]
    public async Task What_a_method_cannot_do_without_is_named_by_every_method()
    {
        var demanding = Catalog.All.Where(method => method.Declared.Declared.Any(argument => argument.IsRequired)).ToList();

        foreach (var method in demanding)
        {
            var first = method.Declared.Declared.First(argument => argument.IsRequired).Name;
            Assert.That(await Token.Refused(1, method.Declared.Name), Is.EqualTo($"Required arguments missing: {first}"));
        }

        Assert.That(demanding, Has.Count.GreaterThan(15));
    }

    [Test]
    public async Task A_key_alone_does_nothing_that_needs_a_user()
    {
        var needing = Catalog.All.Where(method => method.Declared.Needs > 0).ToList();

        foreach (var method in needing)
        {
            var told = await Key.Refused(99, method.Declared.Name, ("photo_id", Text(Hidden)), ("user_id", "me"));
            Assert.That(told, Does.StartWith("Insufficient permissions. Method requires ").And.EndsWith("privileges; none granted."));
        }

        Assert.That(needing.Select(method => method.Declared.Name), Does.Contain("flickr.test.login").And.Contain("flickr.photos.delete"));
    }

    [Test]
    public async Task A_token_does_what_was_consented_to_and_no_more()
    {
        var (reading, writing) = (await Dance.LetIn("ansel", "read"), await Dance.LetIn("ansel", "write"));
        var photo = ("photo_id", Text(Hidden));

        await reading.Refused(99, "flickr.photos.setMeta", photo, ("title", "t"));
        await reading.Refused(99, "flickr.photos.delete", photo);
        await writing.Refused(99, "flickr.photos.delete", photo);

        await reading.Ok("flickr.photos.getInfo", photo);
        await writing.Ok("flickr.photos.setMeta", photo, ("title", "t"));
    }

    [TestCase(1, "flickr.photos.getInfo", "photo_id", "999")]
    [TestCase(1, "flickr.photos.getInfo", "photo_id", "../1")]
    [TestCase(1, "flickr.photos.getSizes", "photo_id", "99999999999999999999")]
    [TestCase(1, "flickr.photos.getExif", "photo_id", "0")]
    [TestCase(1, "flickr.photos.getAllContexts", "photo_id", "x")]
    [TestCase(1, "flickr.photos.getContext", "photo_id", "x")]
    [TestCase(1, "flickr.tags.getListPhoto", "photo_id", "x")]
    [TestCase(1, "flickr.photos.setTags", "photo_id", "x")]
    [TestCase(1, "flickr.photos.delete", "photo_id", "x")]
    [TestCase(1, "flickr.groups.getInfo", "group_id", "1@N00")]
    [TestCase(1, "flickr.groups.pools.getPhotos", "group_id", "1@N00")]
    [TestCase(1, "flickr.photosets.getInfo", "photoset_id", "1")]
    [TestCase(1, "flickr.photosets.getPhotos", "photoset_id", Night)]
    [TestCase(1, "flickr.photosets.getList", "user_id", "1@N00")]
    [TestCase(1, "flickr.people.getInfo", "user_id", "1@N00")]
    [TestCase(1, "flickr.people.findByUsername", "username", "nobody")]
    [TestCase(1, "flickr.people.getPublicPhotos", "user_id", "1@N00")]
    [TestCase(2, "flickr.people.getPhotos", "user_id", "1@N00")]
    [TestCase(1, "flickr.people.getPublicGroups", "user_id", "1@N00")]
    [TestCase(1, "flickr.tags.getListUser", "user_id", "1@N00")]
    [TestCase(1, "flickr.urls.lookupGroup", "url", "https://www.flickr.com/groups/nobody/")]
    [TestCase(1, "flickr.urls.lookupGroup", "url", "groups")]
    [TestCase(1, "flickr.urls.lookupUser", "url", "https://www.flickr.com/photos/nobody/")]
    [TestCase(1, "flickr.urls.getUserPhotos", "user_id", "1@N00")]
    [TestCase(2, "flickr.photos.search", "user_id", "1@N00")]
    [TestCase(3, "flickr.photos.search", "sort", "relevance")]
    [TestCase(4, "flickr.photos.search", "group_id", "1@N00")]
    [TestCase(18, "flickr.photos.search", "bbox", "1,2,3")]
    [TestCase(18, "flickr.photos.search", "bbox", "1,2,3,NaN")]
    [TestCase(1, "flickr.reflection.getMethodInfo", "method_name", "flickr.nope")]
    public async Task What_there_is_not_is_refused_by_the_code_of_its_method(int code, string method, string argument, string value) =>
        Assert.That(await Token.Refused(code, method, (argument, value)), Is.Not.Empty);

    [Test]
    public async Task An_author_whom_nobody_knows_is_3_in_a_pool() =>
        await Key.Refused(3, "flickr.groups.pools.getPhotos", ("group_id", Night), ("user_id", "1@N00"));

    [Test]
    public async Task A_private_group_is_2_to_a_key_and_shows_to_its_owner()
    {
        var group = (await Ansel.Send(new CreateGroup { Name = "Quiet" })).Id;

        await Key.Refused(2, "flickr.groups.getInfo", ("group_id", Text(group)));
        await Key.Refused(2, "flickr.groups.pools.getPhotos", ("group_id", Text(group)));
        await Token.Ok("flickr.groups.getInfo", ("group_id", Text(group)));
    }

    [Test]
    public async Task Every_method_is_told_of_with_its_arguments()
    {
        var named = (await Key.Ok("flickr.reflection.getMethods")).GetProperty("methods").GetProperty("method")
            .EnumerateArray().Select(method => method.GetProperty("_content").GetString()!).ToList();

        foreach (var name in named)
        {
            var told = await Key.Ok("flickr.reflection.getMethodInfo", ("method_name", name));
            Assert.That(told.GetProperty("method").GetProperty("name").GetString(), Is.EqualTo(name));
            Assert.That(told.GetProperty("arguments").GetProperty("argument")[0].GetProperty("name").GetString(), Is.EqualTo("api_key"));
        }

        Assert.That(named, Is.EquivalentTo(Catalog.All.Select(method => method.Declared.Name)).And.Count.EqualTo(32));
    }
}
