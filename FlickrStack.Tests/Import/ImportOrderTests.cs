using System.Net;

namespace FlickrStack.Tests.Import;

/// <summary>Orders of imports that are refused.</summary>
internal sealed class ImportOrderTests : ImportApiFixture
{
    [TestCase("http://127.0.0.1:22/")]
    [TestCase("http://169.254.169.254/latest/")]
    [TestCase("https://elsewhere.example/services/rest/")]
    public Task Nobody_has_the_service_call_what_its_settings_do_not_name(string address) => Refuse(
        "ForbiddenBaseUrl", order => order.BaseUrl = address);

    [TestCase("http://allowed.example/services/rest/")]
    [TestCase("https://api.flickr.com/services/rest/")]
    public async Task What_the_settings_name_may_be_imported_from_and_so_may_flickr(string address)
    {
        await using var idle = await FlickrApp.Start(
            ("Flickr:BaseUrl", Flickr.ApiUrl), ("Flickr:AllowedBaseUrls:0", "http://allowed.example/services/rest/"));
        var order = Pool;
        order.BaseUrl = address;

        var import = await (await idle.SignUp("ansel")).Send(order);

        Assert.That(import.Status, Is.EqualTo(ImportStatus.Queued));
    }

    [Test]
    public async Task Exactly_one_thing_is_imported()
    {
        await Refuse("ExactlyOne", order => order.Group = null);
        await Refuse("ExactlyOne", order => order.Group = " ");
        await Refuse("ExactlyOne", order => order.Search = "fog");
        await Refuse("ExactlyOne", order => (order.User, order.Photoset) = ("me", "1"));
    }

    [Test]
    public async Task What_calls_are_made_with_is_asked_for_at_once()
    {
        await Refuse("ApiKeyRequired", order => order.ApiKey = null);
        await Refuse("ApiSecretRequired", order => (order.Token, order.TokenSecret) = ("t", "s"));
        await Refuse("NotEmpty", order => (order.ApiSecret, order.Token) = ("a", "t"));
        await Refuse("Url", order => order.BaseUrl = "file:///etc/passwd");
        await Refuse("GreaterThan", order => order.Limit = 0);
        await Refuse("MaximumLength", order => (order.Group, order.Search) = (null, new string('a', 501)));
    }

    [Test]
    public async Task Only_so_many_imports_wait()
    {
        HoldImages();
        var first = await Ansel.Send(Pool);
        await Until(Ansel, first.Id, import => import.Status == ImportStatus.Running);
        for (var i = 0; i < 3; i++) await Ansel.Send(Pool);

        await Refused.With(HttpStatusCode.Conflict, "TooManyImports", Ansel.Send(Pool));
    }

    private async Task Refuse(string code, Action<StartImport> change)
    {
        var order = Pool;
        change(order);
        await Refused.With(HttpStatusCode.BadRequest, code, Ansel.Send(order));
    }
}
