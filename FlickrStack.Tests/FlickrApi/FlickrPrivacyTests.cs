using FlickrStack.FlickrApi;
using FlickrStack.ServiceInterface.Flickr;

namespace FlickrStack.Tests.FlickrApi;

/// <summary>Every method, asked for what its caller may not see.</summary>
internal sealed class FlickrPrivacyTests : FlickrApiFixture
{
    private const string HersName = "Her garden";
    private const string HiddenAlbum = "Hidden album";
    private long group;

    [OneTimeSetUp]
    public async Task Hide()
    {
        group = (await Dorothea.Send(new CreateGroup { Name = HersName, Privacy = GroupPrivacy.Open })).Id;
        await Dorothea.Send(new AddGroupPhotos { Id = Text(group), PhotoIds = [HersHidden] });
        var album = (await Ansel.Send(new CreateGroup { Name = HiddenAlbum })).Id;
        await Ansel.Send(new AddGroupPhotos { Id = Text(album), PhotoIds = [Hidden] });
        await App.Execute($"update groups set kind = 1 where id = {album}");
    }

    [Test]
    public async Task Nothing_of_another_user_shows_through_any_method_whatever_its_arguments_name()
    {
        var hers = (await Dorothea.Send(new QueryPhotos { Limit = 500 })).Results;
        var flickrs = (await Dorothea.Send(new GetPhoto { Id = hers.First(photo => photo.Id != HersHidden).Id })).Flickr!;
        string[] names = [Text(HersHidden), flickrs.Id, Text(group), Flowers, flickrs.Nsid, FlickrPeople.NsidOf(hers[0].OwnerId), "dorothea", "hushp3"];

        var shown = await Everything(Token, names);

        foreach (var mark in (string[])["Secret p3", "hushp3", HersName, flickrs.Secret, .. hers.Select(photo => photo.Title).Where(title => title.Length > 12)])
            Assert.That(shown, Does.Not.Contain(mark));
    }

    [Test]
    public async Task Nothing_private_of_its_maker_s_shows_to_a_key_alone()
    {
        string[] names = [Text(Hidden), HiddenAlbum, "me", "ansel", "hushplain", "Secret plain.jpg", Night];

        var shown = await Everything(Key, names);
        var own = await Everything(Token, names);

        foreach (var mark in (string[])["Secret plain", "hushplain", HiddenAlbum, $"/{Hidden}_"])
        {
            Assert.That(shown, Does.Not.Contain(mark));
            Assert.That(own, Does.Contain(mark), "to its owner it shows");
        }
    }

    [Test]
    public async Task A_private_photo_shows_to_whoever_knows_its_secret()
    {
        var secret = (await Token.Ok("flickr.photos.getInfo", ("photo_id", Text(Hidden)))).GetProperty("photo").GetProperty("secret").GetString()!;

        await Key.Refused(1, "flickr.photos.getInfo", ("photo_id", Text(Hidden)), ("secret", "0123456789"));
        await (await Application("dorothea")).Refused(1, "flickr.photos.getInfo", ("photo_id", Text(Hidden)), ("secret", secret));

        Assert.That((await Key.Ok("flickr.photos.getInfo", ("photo_id", Text(Hidden)), ("secret", secret))).ToString(), Does.Contain("Secret plain"));
    }

    // Every method, once with each name for all of its arguments; what would change anything needs a token, and is left out.
    private static async Task<string> Everything(FlickrCaller caller, string[] names)
    {
        var answers = new List<string>();
        foreach (var method in new FlickrMethodCatalog().All.Where(method => method.Declared.Needs <= FlickrGrant.Read && method.Declared.Name != "flickr.test.echo"))
        foreach (var name in names)
        {
            var paged = new HashSet<string> { "extras", "per_page", "page", "min_upload_date", "max_upload_date", "min_taken_date", "max_taken_date", "media", "bbox", "secret" };
            foreach (var argument in method.Declared.Declared.Select(argument => argument.Name).Where(argument => !paged.Contains(argument)).DefaultIfEmpty("none"))
            {
                var value = argument == "url" ? $"https://www.flickr.com/{(name.Contains("N2") ? "groups" : "photos")}/{name}/" : name;
                var others = method.Declared.Declared.Where(other => other.IsRequired && other.Name != argument).Select(other => (other.Name, name));
                (string, string)[] given = [(argument, value), .. others, ("extras", "description,tags,owner_name,url_o,url_sq"), ("per_page", "500")];
                var answer = await caller.Call(method.Declared.Name, given);
                // A method that is asked for may repeat what it was asked for in its refusal.
                if (answer.GetProperty("stat").GetString() == "ok") answers.Add(answer.ToString());
            }
        }

        return string.Join('\n', answers);
    }
}
