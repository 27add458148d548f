using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace FlickrStack.Tests.Wire;

internal sealed class FormatTests
{
    private const string Hostile = """A "b", <script>&{[c]}""";

    private FlickrApp app = null!;
    private HttpClient http = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        app = await FlickrApp.Start();
        var ansel = await app.SignUp("ansel");
        await ansel.Send(new CreateGroup { Name = Hostile });
        await ansel.Send(new CreateGroup { Name = "Second", Description = "two\nlines" });
        http = app.Http(ansel.Token);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        http.Dispose();
        await app.DisposeAsync();
    }

    [TestCase("/api/v1/groups.csv", null, "text/csv")]
    [TestCase("/api/QueryGroups.CSV", null, "text/csv")]
    [TestCase("/api/v1/groups?format=csv", null, "text/csv")]
    [TestCase("/api/v1/groups.csv?format=json", null, "text/csv")]
    [TestCase("/api/v1/groups?FORMAT=csv", "text/html", "text/csv")]
    [TestCase("/api/v1/groups", "text/csv", "text/csv")]
    [TestCase("/api/v1/groups", "image/png,text/csv;q=0.5", "text/csv")]
    [TestCase("/api/v1/groups", "application/jsv", "application/jsv")]
    [TestCase("/api/v1/groups", "application/xml", "application/xml")]
    [TestCase("/api/v1/groups", "text/jsonl", "text/jsonl")]
    [TestCase("/api/v1/groups", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html")]
    [TestCase("/api/v1/groups", "*/*", "application/json")]
    [TestCase("/api/v1/groups", "image/png", "application/json")]
    [TestCase("/api/v1/groups?format=nope", null, "application/json")]
    [TestCase("/api/v1/groups.json", "text/html", "application/json")]
    [TestCase("/api/QueryGroups", "text/html", "application/json")]
    [TestCase("/api/QueryGroups?format=html", null, "text/html")]
    [TestCase("/json/reply/QueryGroups", "text/csv", "application/json")]
    public async Task The_end_of_the_path_goes_before_the_query_and_that_before_the_header(string path, string? accept, string type)
    {
        var answer = await Get(path, accept);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo(type));
    }

    [Test]
    public async Task The_format_of_an_answer_narrows_no_list_of_photos()
    {
        using var other = app.Http((await app.SignUp("dorothea")).Token);
        await app.ImportDemo("dorothea", limit: 1);

        var csv = await other.GetStringAsync("/api/v1/photos?format=csv&limit=1&fields=id,title");

        Assert.That(csv.Split("\r\n"), Has.Length.EqualTo(3));
    }

    [Test]
    public async Task A_list_as_csv_is_its_rows_under_the_names_of_their_properties()
    {
        var answer = await Get("/api/v1/groups.csv?orderBy=createdAt");

        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n");
        Assert.That(lines[0], Does.StartWith("Id,Nsid,Name,"));
        Assert.That(lines[1], Does.Contain("""
            ,"A ""b"", <script>&{[c]}",
            """.Trim()));
        Assert.That(lines[2], Does.Contain(",\"two\nlines\","));
        Assert.That(answer.Content.Headers.ContentDisposition!.FileName, Is.EqualTo("QueryGroups.csv"));
    }

    [Test]
    public async Task One_answer_as_csv_is_one_row_with_jsv_for_what_has_parts()
    {
        var lines = (await http.GetStringAsync("/api/v1/me.csv")).Split("\r\n");

        Assert.That(lines[0], Does.StartWith("Id,UserName,DisplayName,Roles,Plan,"));
        Assert.That(lines[1], Does.Contain(",ansel,ansel,[],\"{id:"));
    }

    [Test]
    public async Task Jsv_quotes_what_would_be_read_as_more_than_one_text()
    {
        var jsv = await http.GetStringAsync("/api/v1/groups?format=jsv&orderBy=createdAt");

        Assert.That(jsv, Does.StartWith("{offset:0,limit:30,total:2,results:[{id:").And.Contain("""name:"A ""b"", <script>&{[c]}",""").And.Contain(",name:Second,").And.Contain(",description:\"\","));
    }

    [Test]
    public async Task Xml_and_json_lines_hold_the_same_rows()
    {
        var xml = XDocument.Parse(await http.GetStringAsync("/api/v1/groups.xml?orderBy=createdAt"));
        var lines = (await http.GetStringAsync("/api/v1/groups.jsonl?orderBy=createdAt")).TrimEnd().Split('\n');

        var names = xml.Descendants().Where(element => element.Name.LocalName == "Name").Select(element => element.Value);
        Assert.That(names, Is.EqualTo(new[] { Hostile, "Second" }));
        Assert.That(lines.Select(line => JsonSerializer.Deserialize<Group>(line, ContractJson.Options)!.Name), Is.EqualTo(names));
    }

    [Test]
    public async Task A_page_runs_nothing_and_has_the_style_that_its_policy_allows()
    {
        var answer = await Get("/api/v1/groups", "text/html");

        var page = await answer.Content.ReadAsStringAsync();
        var style = page.Split("<style>")[1].Split("</style>")[0];
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.That(page, Does.Contain("&lt;script&gt;").And.Not.Contain("<script"));
        Assert.That(policy, Does.Contain(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))).And.StartWith("default-src 'none'"));
    }

    [Test]
    public async Task A_page_links_to_nothing_but_addresses_and_keeps_them_in_their_quotes()
    {
        var dorothea = await app.SignUp("dorothea.l");
        await dorothea.Send(new CreateGroup { Name = "javascript:alert(1)", Description = "https://example.org/\"><b>" });
        using var other = app.Http(dorothea.Token);

        var page = await other.GetStringAsync("/api/v1/groups?format=html");

        Assert.That(page, Does.Contain("<a href=\"https://example.org/&quot;&gt;&lt;b&gt;\"").And.Not.Contain("href=\"javascript"));
    }

    [Test]
    public async Task Only_what_is_read_takes_its_format_from_its_path()
    {
        using var head = new HttpRequestMessage(HttpMethod.Head, "/api/v1/groups.csv");

        var asked = await http.SendAsync(head);
        var posted = await http.PostAsJsonAsync("/api/v1/groups.csv", new { name = "Third" });

        Assert.That(asked.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/csv"));
        Assert.That(posted.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_link_to_the_next_page_keeps_the_format()
    {
        var page = XDocument.Parse(await http.GetStringAsync("/api/v1/groups.xml?limit=1"));

        var next = page.Descendants().Single(element => element.Name.LocalName == "Next").Value;
        Assert.That(XDocument.Parse(await http.GetStringAsync(next)).Root, Is.Not.Null);
    }

    [Test]
    public async Task Links_go_no_further_back_than_the_start_and_say_nothing_of_a_body()
    {
        var second = await http.GetFromJsonAsync<QueryResponse<Group>>("/api/v1/groups?skip=1&limit=5", ContractJson.Options);
        var posted = await http.PostAsJsonAsync("/json/reply/QueryGroups", new { limit = 1 });

        Assert.That(new Uri(second!.Previous!).Query, Is.EqualTo("?limit=5&offset=0"));
        Assert.That((await posted.Content.ReadFromJsonAsync<QueryResponse<Group>>(ContractJson.Options))!.Next, Is.Null);
    }

    [Test]
    public async Task A_format_is_not_kept_in_the_place_of_another()
    {
        await Get("/api/v1/groups?limit=7", "text/csv");
        var json = await Get("/api/v1/groups?limit=7", "application/json");
        var again = await Get("/api/v1/groups?limit=7", "text/csv");
        var photos = await http.GetFromJsonAsync<QueryResponse<Photo>>("/api/v1/photos?limit=7", ContractJson.Options);

        Assert.That((await json.Content.ReadFromJsonAsync<QueryResponse<Group>>(ContractJson.Options))!.Limit, Is.EqualTo(7));
        Assert.That(again.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/csv"));
        Assert.That((again.Headers.CacheControl!.NoStore, photos!.Results.Count), Is.EqualTo((true, 0)));
        Assert.That((json.Headers.Vary, again.Headers.ETag), Is.EqualTo((again.Headers.Vary, (object?)null)));
    }

    private Task<HttpResponseMessage> Get(string path, string? accept = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null) request.Headers.Accept.ParseAdd(accept);
        return http.SendAsync(request);
    }
}
