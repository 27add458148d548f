using System.Net;
using System.Text;
using System.Text.Json;
using FlickrStack.Client;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Telemetry;

/// <summary>Logs as lines of JSON, of a program that was told to write all it can.</summary>
internal sealed class LogTests
{
    private const string Wrong = "a-wrong-password-with-{braces}\n\"quotes\"";

    private readonly List<string> secrets = [FlickrApp.AdminPassword, Wrong, "hostile-key", "hostile-query"];
    private string folder = null!;
    private string requestId = null!;
    private List<string> lines = null!;

    [OneTimeSetUp]
    public async Task Write()
    {
        folder = Directory.CreateTempSubdirectory("flickrstack-test-").FullName;
        using var program = await ServedProgram.Start(
            folder,
            [
                ("FlickrStack__Telemetry__JsonLogs", "true"),
                .. new[] { "Default", "Microsoft", "System.Net.Http", "Quartz", "Polly", "FlickrStack.Wire.CredentialHandler" }.Select(name => ($"Logging__LogLevel__{name}", "Trace")),
            ]);
        await Live(program);
        lines = [.. (await program.Terminate()).Output.Split('\n').Where(line => line.StartsWith('{'))];
    }

    [OneTimeTearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void No_line_holds_what_a_reader_could_use()
    {
        Assert.That(lines, Has.Count.GreaterThan(100));
        foreach (var secret in secrets)
            Assert.That(lines.Where(line => line.Contains(secret, StringComparison.Ordinal)), Is.Empty, secret);
    }

    [Test]
    public void Every_line_of_a_request_tells_its_id_its_trace_its_user_and_its_operation()
    {
        var told = lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line))
            .Where(line => line.TryGetProperty("requestId", out var id) && id.GetString() == requestId)
            .ToList();
        var answered = told.Single(line => line.GetProperty("category").GetString() == "FlickrStack.Requests");

        Assert.That(told.Select(line => line.TryGetProperty("traceId", out var trace) ? trace.GetString() : null).Distinct().Single(), Has.Length.EqualTo(32));
        Assert.That(answered.GetProperty("operation").GetString(), Is.EqualTo(nameof(QueryPhotos)));
        Assert.That(answered.GetProperty("userId").GetInt64(), Is.Positive);
        Assert.That(answered.GetProperty("message").GetString(), Is.EqualTo("GET /api/v1/photos answered 200"));
    }

    private async Task Live(ServedProgram program)
    {
        var client = await program.SignIn();
        using var http = new HttpClient { BaseAddress = program.Address };
        var id = await client.UploadOne();
        var photo = await client.Settled(id);
        var key = await client.Send(new CreateApiKey { Name = "phone", Scopes = [Scopes.PhotosRead] });
        var link = await client.Send(new CreateLink { PhotoId = id, Seconds = 300 });
        secrets.AddRange([client.Token!, key.Secret, new Uri(link.Url).Segments[^1], new Uri(photo.Urls[0].Url).Query.Split('=')[^1]]);
        using var asked = await Get(http, "/api/v1/photos", "Bearer", client.Token!);
        requestId = asked.Headers.GetValues("X-Request-Id").Single();
        foreach (var address in new[] { link.Url, photo.Urls[0].Url, "/nowhere/fs_hostile-key-in-a-path-of-ours?secret=hostile-query", "/api/v1/photos?token=hostile-query" })
            using (await http.GetAsync(new Uri(program.Address, address)))
            {
            }

        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"admin:{Wrong}"));
        secrets.Add(basic);
        Assert.That((await Get(http, "/api/v1/photos", "Basic", basic)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(async () => await client.Login("admin", Wrong), Throws.InstanceOf<WebServiceException>());
    }

    private static async Task<HttpResponseMessage> Get(HttpClient http, string path, string scheme, string credential)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new(scheme, credential);
        return await http.SendAsync(request);
    }
}
