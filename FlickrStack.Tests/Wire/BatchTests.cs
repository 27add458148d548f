using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace FlickrStack.Tests.Wire;

internal sealed class BatchTests
{
    private FlickrApp app = null!;
    private HttpClient http = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        app = await FlickrApp.Start();
        http = app.Http((await app.SignUp("ansel")).Token);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        http.Dispose();
        await app.DisposeAsync();
    }

    [TestCase("/api/CreateTag[]")]
    [TestCase("/json/reply/createtag[]")]
    [TestCase("/json/oneway/CreateTag%5B%5D")]
    public async Task A_batch_is_answered_in_order_and_says_how_many_are_done(string path)
    {
        string[] names = [$"b{path.Length}", $"a{path.Length}"];

        var answer = await http.PostAsJsonAsync(path, names.Select(name => new { Name = name }));

        var tags = await answer.Content.ReadFromJsonAsync<List<Tag>>(ContractJson.Options);
        Assert.That(tags!.Select(tag => tag.Name), Is.EqualTo(names));
        Assert.That(answer.Headers.GetValues("X-AutoBatch-Completed"), Is.EqualTo(new[] { "2" }));
    }

    [TestCase("""{"name":""}""", HttpStatusCode.BadRequest, "Length")]
    [TestCase("""{"name":"kept"}""", HttpStatusCode.Conflict, "TagExists")]
    public async Task The_first_refusal_ends_it_and_what_came_before_stays(string refused, HttpStatusCode status, string code)
    {
        await app.Execute("delete from tags");

        var answer = await Post("/api/CreateTag[]", $$"""[{"name":"kept"},{{refused}},{"name":"never"}]""");

        var told = (await answer.Content.ReadFromJsonAsync<ErrorResponse>(ContractJson.Options))!.ResponseStatus;
        Assert.That((answer.StatusCode, told.ErrorCode, told.Meta!["AutoBatchIndex"]), Is.EqualTo((status, code, "1")));
        Assert.That(answer.Headers.GetValues("X-AutoBatch-Completed"), Is.EqualTo(new[] { "1" }));
        Assert.That(await app.List<string>("select name from tags"), Is.EqualTo(new[] { "kept" }));
    }

    [Test]
    public async Task An_empty_batch_is_an_empty_list_and_garbage_names_its_field()
    {
        var empty = await Post("/api/GetTag[]", "[]");
        var garbage = await Post("/api/GetTag[]", """[{"id":1},{"id":"x"}]""");
        var none = await Post("/api/GetTag[]", """{"id":1}""");
        var nothing = await Post("/api/GetTag[]", "null");

        var told = (await garbage.Content.ReadFromJsonAsync<ErrorResponse>(ContractJson.Options))!.ResponseStatus;
        Assert.That(await empty.Content.ReadAsStringAsync(), Is.EqualTo("[]"));
        Assert.That(await nothing.Content.ReadAsStringAsync(), Is.EqualTo("[]"));
        Assert.That((garbage.StatusCode, told.Errors.Single().FieldName), Is.EqualTo((HttpStatusCode.BadRequest, "id")));
        Assert.That(none.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Nothing_in_a_batch_is_a_request_that_says_nothing()
    {
        var answer = await Post("/api/QueryTags[]", """[{"limit":3},null]""");

        var pages = await answer.Content.ReadFromJsonAsync<List<QueryResponse<Tag>>>(ContractJson.Options);
        Assert.That(pages!.Select(page => page.Limit), Is.EqualTo(new[] { 3, 30 }));
    }

    [Test]
    public async Task A_batch_has_a_limit()
    {
        var most = await http.PostAsJsonAsync("/api/QueryTags[]", Enumerable.Repeat(new { }, 100));
        var more = await http.PostAsJsonAsync("/api/QueryTags[]", Enumerable.Repeat(new { }, 101));

        Assert.That((most.StatusCode, more.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.RequestEntityTooLarge)));
    }

    [Test]
    public async Task A_batch_needs_the_caller_that_its_requests_need()
    {
        using var anonymous = app.Http();
        using var basic = app.Http((await app.SignUp("edward")).Token);

        var unknown = await anonymous.PostAsJsonAsync("/api/CreateTag[]", new[] { new { name = "x" } });
        var forbidden = await basic.PostAsJsonAsync("/api/QueryUsers[]", new[] { new { } });

        Assert.That((unknown.StatusCode, forbidden.StatusCode), Is.EqualTo((HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden)));
    }

    [TestCase("Login", TestName = "Guesses at a password come one by one")]
    [TestCase("UploadPhotos", TestName = "Files come one form at a time")]
    [TestCase("GetPhotoFile", TestName = "Bytes are no list")]
    public async Task Some_operations_have_no_batch(string operation) =>
        Assert.That((await Post($"/api/{operation}[]", "[{}]")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));

    [Test]
    public async Task The_index_lists_every_operation_with_its_address()
    {
        var index = await http.GetFromJsonAsync<JsonElement>("/api");

        var tag = index.GetProperty("tags").EnumerateArray().Single(operation => operation.GetProperty("name").GetString() == "QueryTags");
        Assert.That(tag.GetProperty("returns").GetString(), Is.EqualTo("QueryResponse<Tag>"));
        Assert.That(tag.GetProperty("links").GetProperty("api").GetString(), Is.EqualTo($"{app.Address}api/QueryTags"));
    }

    private Task<HttpResponseMessage> Post(string path, string body) =>
        http.PostAsync(path, new StringContent(body, System.Text.Encoding.UTF8, "text/plain"));
}
