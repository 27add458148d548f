using System.Net;
using System.Xml.Linq;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.FlickrApi;

internal sealed class FlickrUploadTests : FlickrApiFixture
{
    private const string Path = "/services/upload/";

    [TestCase("/services/upload/")]
    [TestCase("/services/upload")]
    [TestCase("https://up.flickr.com/services/upload/")]
    public async Task A_photo_comes_with_all_that_is_said_of_it(string believed)
    {
        var picture = NoisePicture.Png(20, 20);

        var answer = await Send(Token, picture, new Uri(App.Address, believed), ("title", "Grå"), ("description", "<b>"), ("tags", "a \"b c\" d:e=f"), ("async", "1"), ("is_public", "1"));

        var told = answer.Element("photoid")!;
        var photo = await Ansel.Send(new GetPhoto { Id = long.Parse(told.Value, System.Globalization.CultureInfo.InvariantCulture) });
        Assert.That((photo.Title, photo.Description, photo.Privacy), Is.EqualTo(("Grå", "<b>", Privacy.Public)));
        Assert.That(photo.Tags, Is.EqualTo(new[] { "a", "b c", "d:e=f" }));
        using var http = App.Http();
        Assert.That(await http.GetByteArrayAsync($"/65535/{told.Value}_{(string)told.Attribute("originalsecret")!}_o.png"), Is.EqualTo(picture));
    }

    [TestCase("1", "1", "1", Privacy.Public)]
    [TestCase("0", "1", "1", Privacy.FriendsAndFamily)]
    [TestCase("0", "1", "0", Privacy.Friends)]
    [TestCase("0", "0", "1", Privacy.Family)]
    [TestCase("0", "0", "0", Privacy.Private)]
    [TestCase("", "", "", Privacy.Private)]
    public async Task Three_flags_say_who_sees_it(string everybody, string friends, string family, Privacy privacy)
    {
        var answer = await Send(Token, NoisePicture.Png(20, 20), null, ("is_public", everybody), ("is_friend", friends), ("is_family", family));

        var id = long.Parse(answer.Element("photoid")!.Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.That((await Ansel.Send(new GetPhoto { Id = id })).Privacy, Is.EqualTo(privacy));
    }

    [Test]
    public async Task Files_that_are_not_taken_are_refused_by_their_codes()
    {
        var picture = NoisePicture.Png(20, 20);
        await Send(Token, picture, null);

        Assert.That(CodeOf(await Send(Token, [], null)), Is.EqualTo(4));
        Assert.That(CodeOf(await Send(Token, "no picture"u8.ToArray(), null)), Is.EqualTo(5));
        Assert.That(CodeOf(await Send(Token, picture, null)), Is.EqualTo(9));
        Assert.That(CodeOf(await Send(Token, NoisePicture.Png(20, 20), null, ("title", new string('x', 256)))), Is.EqualTo(3));
    }

    [Test]
    public async Task A_file_larger_than_the_plan_grants_is_8_and_one_for_which_there_is_no_room_6()
    {
        await App.Execute("update plans set max_upload_bytes = 1000 where name = 'Enterprise'");
        var large = CodeOf(await Send(Token, NoisePicture.Png(100, 100), null));
        await App.Execute("update plans set max_upload_bytes = 104857600, quota_bytes = 1 where name = 'Enterprise'");
        var full = CodeOf(await Send(Token, NoisePicture.Png(100, 100), null));
        await App.Execute("update plans set quota_bytes = null where name = 'Enterprise'");

        Assert.That((large, full), Is.EqualTo((8, 6)));
    }

    [Test]
    public async Task No_file_is_2_and_two_files_are_3_and_leave_nothing()
    {
        var before = (await Ansel.Send(new QueryPhotos { Limit = 1, })).Total;
        using var none = Form(Token.Signed("POST", new(App.Address, Path)));
        using var two = Form(Token.Signed("POST", new(App.Address, Path)));
        for (var file = 0; file < 2; file++) two.Add(new ByteArrayContent(NoisePicture.Png(20, 20)), "photo", "a.png");

        Assert.That(CodeOf(await Answer(none)), Is.EqualTo(2));
        Assert.That(CodeOf(await Answer(two)), Is.EqualTo(3));
        Assert.That((await Ansel.Send(new QueryPhotos { Limit = 1, })).Total, Is.EqualTo(before));
    }

    [Test]
    public async Task Whoever_may_not_upload_is_refused_before_the_file_is_read()
    {
        var picture = NoisePicture.Png(20, 20);
        var reading = await Dance.LetIn("ansel", "read");
        using var unsigned = Form(Token.Signed("POST", new(App.Address, Path)).Where(pair => pair.Key != "oauth_signature"));
        unsigned.Add(new ByteArrayContent(picture), "photo", "a.png");
        using var key = Form([KeyValuePair.Create("api_key", Key.Key)]);
        key.Add(new ByteArrayContent(picture), "photo", "a.png");
        using var first = new MultipartFormDataContent { { new ByteArrayContent(picture), "photo", "a.png" } };
        foreach (var (name, value) in Token.Signed("POST", new(App.Address, Path))) first.Add(new StringContent(value), name);

        Assert.That(CodeOf(await Send(reading, picture, null)), Is.EqualTo(99));
        Assert.That(CodeOf(await Answer(key)), Is.EqualTo(99));
        Assert.That(CodeOf(await Answer(unsigned)), Is.EqualTo(97));
        Assert.That(CodeOf(await Send(Key.With("nonsense", ""), picture, null)), Is.EqualTo(98));
        Assert.That(CodeOf(await Answer(first)), Is.EqualTo(100), "its credentials come after the file");
        Assert.That(CodeOf(await Send(Token, picture, new("https://example.com/services/upload/"))), Is.EqualTo(96));
    }

    private static int CodeOf(XElement answer) => (int)answer.Element("err")!.Attribute("code")!;

    private static MultipartFormDataContent Form(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        return form;
    }

    private async Task<XElement> Send(FlickrCaller caller, byte[] picture, Uri? believed, params (string, string)[] fields)
    {
        using var form = Form(caller.Signed("POST", believed ?? new(App.Address, Path), fields));
        form.Add(new ByteArrayContent(picture), "photo", "å.png");
        return await Answer(form);
    }

    // A wrong signature of OAuth is the one refusal that is no XML.
    private async Task<XElement> Answer(MultipartFormDataContent form)
    {
        var answer = await Key.Post(Path, form);
        var text = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode != HttpStatusCode.Unauthorized) return XElement.Parse(text);

        Assert.That(text, Is.EqualTo("oauth_problem=signature_invalid"));
        return new("rsp", new XElement("err", new XAttribute("code", 96)));
    }
}
