using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FlickrStack.ServiceInterface;
using FlickrStack.Wire;
using FlickrStack.Wire.OpenApi;

namespace FlickrStack.Tests.Wire.OpenApi;

/// <summary>The examples of the document, sent one after the other to a program that knows nothing yet but their user.</summary>
internal sealed class ExampleTests
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerOptions.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly DocumentedValues values = new();

    [Test]
    public async Task A_request_made_from_each_example_gets_the_documented_answer()
    {
        await using var app = await FlickrApp.Start(("Wire:PublicUrl", "https://photos.example.org"));
        await app.Open("ansel", "Enterprise", Roles.Admin);
        using var http = app.Http();
        http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"ansel:{FlickrApp.Password}")));
        var document = JsonNode.Parse(await http.GetStringAsync("/openapi/v1.json"))!;

        var answered = new List<ApiExample>();
        foreach (var example in ApiExample.All()) answered.Add(await Send(http, document, example));

        if (Repository.Renews) await File.WriteAllTextAsync(Repository.Examples, JsonSerializer.Serialize(answered, Readable) + "\n");
        else Assert.That(answered, Is.EqualTo(ApiExample.All()).Using<ApiExample>((one, other) => one.Operation == other.Operation));
    }

    [Test]
    public void Every_operation_has_an_example()
    {
        var operations = OperationCatalog.Of(typeof(RouteAttribute).Assembly, typeof(IService).Assembly).Operations;

        var without = operations.Select(operation => operation.Name).Except(ApiExample.All().Select(example => example.Operation));

        Assert.That(without, Is.EqualTo(new[] { "CancelJob", "GetFlickrFile", "RetryJob" }), "Only Flickr's endpoint gives addresses of that form, and no job waits or fails here.");
    }

    private static async Task<byte[]> Picture(string operation) => await File.ReadAllBytesAsync(
        Path.Combine(AppContext.BaseDirectory, "Imaging", "Samples", operation == "PutUpload" ? "dot.jpg" : "plain.jpg"));

    private static async Task<JsonNode?> Json(HttpResponseMessage answer) => answer.Content.Headers.ContentType?.MediaType == "application/json"
        ? JsonNode.Parse(await answer.Content.ReadAsStringAsync())
        : null;

    private async Task<ApiExample> Send(HttpClient http, JsonNode document, ApiExample example)
    {
        var call = DocumentedCall.Find(document, example.Operation);
        var documented = call.Answer(example.Status);
        // What was called is told in the background.
        return await Eventually.Is(
            async () =>
            {
                using var request = call.Request(values.Current, await Picture(example.Operation));
                using var answer = await http.SendAsync(request);
                var json = await Json(answer);
                var isAsDocumented = (int)answer.StatusCode == example.Status && values.Difference(documented, json) is null;
                if (isAsDocumented) return example;
                if (Repository.Renews) return (int)answer.StatusCode == example.Status ? example with { Answer = json } : example;
                if (example.Operation == "QueryTrackings") return null;

                Assert.Fail($"{example.Operation} answers {(int)answer.StatusCode}, otherwise than documented at {values.Difference(documented, json)}. {Repository.HowToRenew}");
                return null;
            },
            sent => sent is not null) ?? example;
    }
}
