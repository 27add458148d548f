using System.Net;
using System.Text.Json;
using System.Xml.Linq;

namespace FlickrStack.Tests.FlickrApi;

internal sealed class FlickrFormatTests : FlickrApiFixture
{
    private const string Hostile = "</title><script>alert(\"1\")</script> & 'é' ]]> \u2028 ☃ 𝒳";

    [Test]
    public async Task Xml_is_told_unless_another_form_is_asked_for()
    {
        var answer = await Key.Get(FlickrCaller.Rest, Key.Credited(FlickrCaller.Rest, ("method", "flickr.photos.getInfo"), ("photo_id", "1")));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Content.Headers.ContentType!.ToString(), Is.EqualTo("text/xml; charset=utf-8"));
        Assert.That(
            XElement.Parse(await answer.Content.ReadAsStringAsync()).ToString(SaveOptions.DisableFormatting),
            Is.EqualTo("<rsp stat=\"fail\"><err code=\"1\" msg=\"Photo not found\" /></rsp>"));
    }

    [Test]
    public async Task Both_forms_tell_one_tree_whatever_the_title_holds()
    {
        await Ansel.Send(new UpdatePhoto { Id = Hidden, Title = Hostile, Description = Hostile, Tags = ["a b", "\"<&>"] });

        var json = (await Token.Ok("flickr.photos.getInfo", ("photo_id", Text(Hidden)))).GetProperty("photo");
        var xml = (await Token.Xml("flickr.photos.getInfo", ("photo_id", Text(Hidden)))).Element("photo")!;

        Assert.That(json.GetProperty("title").GetProperty("_content").GetString(), Is.EqualTo(Hostile));
        Assert.That(xml.Element("title")!.Value, Is.EqualTo(Hostile));
        Assert.That(json.GetProperty("tags").GetProperty("tag").EnumerateArray().Select(tag => tag.GetProperty("raw").GetString()), Is.EqualTo(new[] { "a b", "\"<&>" }));
        Assert.That(xml.Element("tags")!.Elements("tag").Select(tag => (string)tag.Attribute("raw")!), Is.EqualTo(new[] { "a b", "\"<&>" }));
        Assert.That((string)xml.Attribute("secret")!, Is.EqualTo(json.GetProperty("secret").GetString()));
        Assert.That(xml.Descendants().Select(element => element.Name.LocalName), Does.Not.Contain("script"));
    }

    [TestCase("slides.show", "slides.show(")]
    [TestCase("$1", "$1(")]
    [TestCase("", "jsonFlickrApi(")]
    [TestCase("alert(1);x", "jsonFlickrApi(")]
    [TestCase("<script>", "jsonFlickrApi(")]
    [TestCase("a\n", "jsonFlickrApi(")]
    [TestCase("é", "jsonFlickrApi(")]
    public async Task A_function_is_called_that_has_a_function_s_name(string callback, string begins)
    {
        await Ansel.Send(new UpdatePhoto { Id = Hidden, Title = Hostile });

        var answer = await Token.Get(FlickrCaller.Rest, Token.Credited(
            FlickrCaller.Rest, ("method", "flickr.photos.getInfo"), ("photo_id", Text(Hidden)), ("format", "json"), ("jsoncallback", callback)));

        var script = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.Content.Headers.ContentType!.ToString(), Is.EqualTo("text/javascript; charset=utf-8"));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
        Assert.That(script, Does.StartWith(begins + "{").And.EndsWith("})"));
        Assert.That(script, Does.Not.Contain("<").And.Not.Contain("\u2028"));
    }

    [Test]
    public async Task Names_of_parameters_that_no_element_can_have_are_echoed_too()
    {
        (string, string)[] given = [("a <b", "1"), ("", "2"), ("xmlns", "3"), ("_content", "4"), ("x:y", "5"), ("1", "6"), ("stat", "7")];

        var xml = await Key.Xml("flickr.test.echo", given);
        var json = await Key.Ok("flickr.test.echo", given[..^1]);

        Assert.That(xml.Elements().Select(element => element.Value), Is.SupersetOf(new[] { "1", "2", "3", "4", "5", "6", "7" }));
        Assert.That(json.GetProperty("a <b").GetProperty("_content").GetString(), Is.EqualTo("1"));
        Assert.That(json.GetProperty("").GetProperty("_content").GetString(), Is.EqualTo("2"));
    }

    [TestCase("php_serial")]
    [TestCase("xmlrpc")]
    [TestCase("JSON")]
    public async Task A_form_that_there_is_not_is_refused_by_its_name(string format)
    {
        var answer = await Key.Xml("flickr.test.echo", ("format", format));

        Assert.That((string)answer.Element("err")!.Attribute("code")!, Is.EqualTo("111"));
        Assert.That((string)answer.Element("err")!.Attribute("msg")!, Is.EqualTo($"Format \"{format}\" not found"));
    }

    [Test]
    public async Task Parameters_come_by_query_form_parts_and_header_with_a_slash_and_without()
    {
        foreach (var path in new[] { "/services/rest", "/services/rest/" })
        {
            var all = new Dictionary<string, string> { ["method"] = "flickr.test.echo", ["api_key"] = Key.Key, ["format"] = "json", ["nojsoncallback"] = "1", ["say"] = "é+ &" };
            using var parts = new MultipartFormDataContent();
            foreach (var (name, value) in all) parts.Add(new StringContent(value), name);
            using var signed = new HttpRequestMessage(HttpMethod.Post, $"{path}?{FlickrCaller.Encoded(all.Where(pair => pair.Key != "api_key"))}");
            signed.Headers.TryAddWithoutValidation("Authorization", $"OAuth oauth_consumer_key=\"{Key.Key}\", realm=\"\"");
            using var http = App.Http();

            HttpResponseMessage[] answers =
            [
                await Key.Get(path, all), await Key.Post($"{path}?{FlickrCaller.Encoded(all)}", new ByteArrayContent([])),
                await Key.Post(path, new FormUrlEncodedContent(all)), await Key.Post(path, parts), await http.SendAsync(signed),
            ];

            foreach (var answer in answers)
            {
                var told = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
                Assert.That(told.GetProperty("say").GetProperty("_content").GetString(), Is.EqualTo("é+ &"));
            }
        }
    }

    [Test]
    public async Task A_form_that_cannot_be_read_is_refused_and_breaks_nothing()
    {
        using var broken = new StringContent("--x\r\nno form");
        broken.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "y") } };

        var answer = await Key.Post(FlickrCaller.Rest, broken);

        Assert.That((string)XElement.Parse(await answer.Content.ReadAsStringAsync()).Attribute("stat")!, Is.EqualTo("fail"));
    }
}
