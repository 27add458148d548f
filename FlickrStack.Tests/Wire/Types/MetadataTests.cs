using System.Net;
using System.Text.Json.Nodes;

namespace FlickrStack.Tests.Wire.Types;

/// <summary>The contract as tools and people look it up.</summary>
internal sealed class MetadataTests
{
    // Keys, hints for forms, and what the recorded services declare with attributes that our contract says in other words.
    private static readonly string[] LeftOut =
        ["isPrimaryKey", "format", "paramType", "viewModel", "dataModel", "notes", "summary", "actions", "requiresAuth", "requiredRoles"];

    // The recorded server shows an open generic type with the members of a closed one.
    private static readonly (string, string) OpenGeneric = (Results("Photo"), Results("T"));

    private FlickrApp app = null!;
    private HttpClient http = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        app = await FlickrApp.Start();
        http = app.Http();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        http.Dispose();
        await app.DisposeAsync();
    }

    [TestCase("types")]
    [TestCase("operations")]
    public void The_photo_app_is_told_as_it_was_recorded(string part)
    {
        var ours = ByName(JsonNode.Parse(RecordedApps.Metadata())![part]!);
        var theirs = ByName(JsonNode.Parse(RecordedApps.Read("photo-app.metadata", OpenGeneric))![part]!);

        Assert.That(ours.Keys, Is.EquivalentTo(theirs.Keys));
        foreach (var (name, value) in theirs) Assert.That(ours[name], Is.EqualTo(value), name);
    }

    [TestCase("/types/metadata?format=json", "*/*")]
    [TestCase("/types/metadata", "application/json")]
    public async Task Tools_get_the_contract_as_json(string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", accept } } };
        using var answer = await http.SendAsync(request);

        var metadata = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        var operation = metadata["operations"]!.AsArray().Single(operation => (string)operation!["request"]!["name"]! == nameof(CreateLink))!;
        Assert.That((string)metadata["config"]!["baseUrl"]!, Is.EqualTo(app.Address.ToString().TrimEnd('/')));
        Assert.That((string)operation["requiresApiKey"]!["scope"]!, Is.EqualTo(Scopes.LinksWrite));
        Assert.That((string)operation["request"]!["implements"]![0]!["namespace"]!, Is.EqualTo("ServiceStack"));
    }

    [Test]
    public async Task The_app_is_told_with_its_contract()
    {
        var told = JsonNode.Parse(await http.GetStringAsync("/metadata/app.json"))!;

        Assert.That((string)told["httpHandlers"]!["ApiHandlers.Json"]!, Is.EqualTo("/api/{Request}"));
        Assert.That((string)told["plugins"]!["apiKey"]!["httpHeader"]!, Is.EqualTo("X-Api-Key"));
        Assert.That(told["api"]!["operations"]!.AsArray(), Has.Count.GreaterThan(30));
    }

    [Test]
    public async Task Every_format_that_is_told_is_served()
    {
        var told = JsonNode.Parse(await http.GetStringAsync("/metadata/app.json"))!["contentTypeFormats"]!.AsObject();
        using var caller = app.Http((await app.SignUp("ansel")).Token);

        Assert.That(told.Select(format => format.Key), Is.EquivalentTo(new[] { "json", "xml", "jsv", "csv", "html", "jsonl" }));
        foreach (var (name, type) in told)
        {
            using var answer = await caller.GetAsync($"/api/v1/groups.{name}");
            Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo((string?)type), name);
        }
    }

    [TestCase("/metadata", "CreateLink", "a credential with the scope links:write", "a user with the role admin", "anyone")]
    [TestCase("/types/metadata", "CreateLink", "/api/v1/photos/{PhotoId}/links")]
    [TestCase("/types", "/types/csharp", "/types/mjs", "/types/metadata")]
    [TestCase("/json/metadata?op=createlink", "CreateLink", "links:write", "/json/reply/CreateLink", "Seconds the link stays open, 300 to 30000.", "secondsLeft", "friendsAndFamily", "IncludeTypes=CreateLink.*")]
    public async Task People_get_pages_that_run_nothing(string path, params string[] texts)
    {
        using var answer = await http.GetAsync(path);

        var page = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.Content.Headers.ContentType!.ToString(), Is.EqualTo("text/html; charset=utf-8"));
        Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none'; style-src 'sha256-").And.Not.Contain("script"));
        foreach (var text in texts) Assert.That(page, Does.Contain(text));
    }

    [Test]
    public async Task A_request_that_is_not_there_has_no_page() =>
        Assert.That((await http.GetAsync("/json/metadata?op=%3Cb%3E")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));

    private static string Results(string of) =>
        $"\"name\": \"Results\",\n      \"type\": \"List`1\",\n      \"namespace\": \"System.Collections.Generic\",\n      \"genericArgs\": [\n       \"{of}\"";

    private static Dictionary<string, string> ByName(JsonNode part) => part.AsArray().ToDictionary(
        item => (string)(item!["request"] ?? item)["name"]!,
        item => Sorted(item)!.ToJsonString());

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject item => new JsonObject(item.Where(pair => !LeftOut.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => KeyValuePair.Create(pair.Key, Sorted(pair.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
