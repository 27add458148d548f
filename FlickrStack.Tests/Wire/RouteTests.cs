using System.Net;
using System.Net.Http.Json;
using System.Text;
using FlickrStack.Tests.Photos;

namespace FlickrStack.Tests.Wire;

internal sealed class RouteTests : DemoLibrary
{
    [TestCase("GET", "/api/v1/groups/80641914@N00")]
    [TestCase("GET", "/api/v1/groups/80641914@N00/")]
    [TestCase("GET", "/API/V1/GROUPS/80641914@N00")]
    [TestCase("GET", "/api/GetGroup?Id=80641914@N00")]
    [TestCase("GET", "/api/getgroup?id=80641914@N00")]
    [TestCase("GET", "/json/reply/GetGroup?ID=80641914@N00")]
    [TestCase("POST", "/json/reply/getgroup")]
    public async Task Every_way_to_ask_gives_the_same_answer(string method, string path)
    {
        using var http = App.Http(Ansel.Token);
        using var request = new HttpRequestMessage(new(method), path);
        if (method == "POST") request.Content = new StringContent("""{"Id":"80641914@N00"}""", Encoding.UTF8, "text/plain");

        var answer = await http.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await answer.Content.ReadFromJsonAsync<Group>(ContractJson.Options))!.Name, Is.EqualTo("The Landscape Pool"));
    }

    [Test]
    public async Task The_path_wins_over_the_query_and_the_query_over_the_body()
    {
        using var http = App.Http(Ansel.Token);

        var path = await http.GetFromJsonAsync<Group>($"/api/v1/groups/{Landscape}?id={Night}", ContractJson.Options);
        var query = await http.PostAsJsonAsync($"/json/reply/GetGroup?id={Night}", new { id = Landscape });

        Assert.That(path!.Nsid, Is.EqualTo(Landscape));
        Assert.That((await query.Content.ReadFromJsonAsync<Group>(ContractJson.Options))!.Nsid, Is.EqualTo(Night));
    }

    [TestCase("GET", "/api/v1/nothing", HttpStatusCode.NotFound, "NotFound")]
    [TestCase("GET", "/api/Nothing", HttpStatusCode.NotFound, "NotFound")]
    [TestCase("PUT", "/api/v1/photos", HttpStatusCode.MethodNotAllowed, "MethodNotAllowed")]
    [TestCase("DELETE", "/api/QueryPhotos", HttpStatusCode.MethodNotAllowed, "MethodNotAllowed")]
    [TestCase("GET", "/json/oneway/QueryPhotos", HttpStatusCode.MethodNotAllowed, "MethodNotAllowed")]
    public async Task An_unknown_address_or_method_is_told_as_json(string method, string path, HttpStatusCode status, string code)
    {
        using var http = App.Http(Ansel.Token);

        var answer = await http.SendAsync(new(new(method), path));

        Assert.That(answer.StatusCode, Is.EqualTo(status));
        Assert.That((await answer.Content.ReadFromJsonAsync<ErrorResponse>())!.ResponseStatus.ErrorCode, Is.EqualTo(code));
    }

    [TestCase("""{"username":""", "application/json", HttpStatusCode.BadRequest, "SerializationException")]
    [TestCase("[]", "application/json", HttpStatusCode.BadRequest, "SerializationException")]
    [TestCase("""{"username":{"a":1}}""", "application/json", HttpStatusCode.BadRequest, "SerializationException")]
    [TestCase("""{"username":"a","password":"b"} trailing""", "application/json", HttpStatusCode.BadRequest, "SerializationException")]
    [TestCase("\u0000\u0001", "application/json", HttpStatusCode.BadRequest, "SerializationException")]
    [TestCase("<Login/>", "application/xml", HttpStatusCode.UnsupportedMediaType, "UnsupportedMediaType")]
    [TestCase("x", "multipart/form-data", HttpStatusCode.BadRequest, "SerializationException")]
    [TestCase("x", "multipart/form-data; boundary=abc", HttpStatusCode.BadRequest, "SerializationException")]
    [TestCase("", "application/json", HttpStatusCode.BadRequest, "NotEmpty")]
    [TestCase("null", "application/json", HttpStatusCode.BadRequest, "NotEmpty")]
    [TestCase("", "text/plain", HttpStatusCode.BadRequest, "NotEmpty")]
    public async Task A_bad_body_is_refused(string body, string contentType, HttpStatusCode status, string code)
    {
        using var http = App.Http();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        var answer = await http.PostAsync("/api/v1/login", content);

        Assert.That(answer.StatusCode, Is.EqualTo(status));
        Assert.That(answer.Headers.Contains("X-Request-Id"));
        Assert.That((await answer.Content.ReadFromJsonAsync<ErrorResponse>())!.ResponseStatus.ErrorCode, Is.EqualTo(code));
    }

    [Test]
    public async Task No_body_is_read_with_a_get()
    {
        using var http = App.Http(Ansel.Token);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/GetGroup?id={Night}") { Content = JsonContent.Create(new[] { "no group" }) };

        Assert.That((await http.SendAsync(request)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_form_says_whatever_a_query_says()
    {
        using var http = App.Http(Ansel.Token);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["nameContains"] = "NIGHT", ["Limit"] = "3" });

        var answer = await http.PostAsync("/json/reply/QueryGroups", form);

        var page = await answer.Content.ReadFromJsonAsync<QueryResponse<Group>>(ContractJson.Options);
        Assert.That((page!.Results.Single().Nsid, page.Limit), Is.EqualTo((Night, 3)));
    }

    [TestCase("""{"limit":"many"}""", "limit")]
    [TestCase("""{"bbox":[1,"x"]}""", "bbox")]
    public async Task A_bad_value_in_json_is_told_with_its_field(string body, string field)
    {
        using var http = App.Http(Ansel.Token);

        var answer = await http.PostAsync("/json/reply/QueryPhotos", new StringContent(body));

        var status = (await answer.Content.ReadFromJsonAsync<ErrorResponse>())!.ResponseStatus;
        Assert.That((answer.StatusCode, status.Errors[0].FieldName), Is.EqualTo((HttpStatusCode.BadRequest, field)));
    }

    [Test]
    public async Task A_body_beyond_the_limit_is_refused_announced_or_not()
    {
        await using var app = await FlickrApp.Start(("Wire:MostRequestBytes", "2000"));
        using var http = app.Http();
        var large = new byte[2001];
        using var chunked = new HttpRequestMessage(HttpMethod.Post, "/api/v1/login") { Content = new StreamContent(new MemoryStream(large)) };
        chunked.Headers.TransferEncodingChunked = true;

        var announced = await http.PostAsync("/api/v1/login", new ByteArrayContent(large));
        var unannounced = await http.SendAsync(chunked);

        Assert.That(announced.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That(unannounced.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [Test]
    public async Task An_answer_beyond_the_limit_is_refused_with_what_to_do()
    {
        await using var app = await FlickrApp.Start(("Wire:MostResponseBytes", "10000"));
        var client = await app.SignUp("ansel");
        await app.ImportDemo("ansel", Landscape);

        var refusal = await Refused.With(
            HttpStatusCode.RequestEntityTooLarge, "TooLarge", client.Send(new QueryPhotos { Limit = 50 }));

        using var http = app.Http(client.Token);
        Assert.That(refusal.Message, Does.Contain("fewer"));
        Assert.That((await http.GetAsync("/api/v1/photos.xml?limit=50")).StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        await client.Send(new QueryPhotos { Limit = 5 });
    }

    [Test]
    public async Task Links_name_the_public_address_where_one_is_set()
    {
        await using var app = await FlickrApp.Start(("Wire:PublicUrl", "https://photos.example.org/"));
        var client = await app.SignUp("ansel");
        await app.ImportDemo("ansel", Night, limit: 2);

        var page = await client.Send(new QueryPhotos { Limit = 1 });

        Assert.That(page.Next, Does.StartWith("https://photos.example.org/api/v1/photos?"));
        Assert.That(page.Results[0].Urls[0].Url, Does.StartWith("https://photos.example.org/media/"));
    }

    [TestCase("https://app.example.org", true)]
    [TestCase("https://evil.example.org", false)]
    public async Task Scripts_of_the_sites_in_the_settings_may_call_and_no_others(string site, bool allowed)
    {
        await using var app = await FlickrApp.Start(("Wire:CorsOrigins:0", "https://app.example.org"));
        using var http = app.Http();
        using var question = new HttpRequestMessage(HttpMethod.Options, "/api/v1/photos");
        question.Headers.Add("Origin", site);
        question.Headers.Add("Access-Control-Request-Method", "GET");
        question.Headers.Add("Access-Control-Request-Headers", "authorization");

        var answer = await http.SendAsync(question);

        Assert.That(answer.Headers.Contains("Access-Control-Allow-Origin"), Is.EqualTo(allowed));
    }

    [Test]
    public async Task Health_is_told_to_anyone()
    {
        using var http = App.Http();

        Assert.That(await http.GetStringAsync("/health/live"), Does.StartWith("{\"status\":\"ok\""));
        Assert.That(await http.GetStringAsync("/health/ready"), Does.StartWith("{\"status\":\"ok\""));
    }
}
