using System.Text;

namespace FlickrStack.Benchmarks;

/// <summary>The ceiling: Kestrel, routing and one answer that was ready before it was asked for.</summary>
internal static class ConstantAnswer
{
    public static async Task Serve(int bytes, string urls, CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(urls).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        await using var app = builder.Build();
        var body = Encoding.ASCII.GetBytes($"\"{new string('x', bytes - 2)}\"");
        app.MapGet("/", http => Answer(http, body));
        // An upload that is read and forgotten.
        var taken = """{"results":[{"id":1,"status":"created"}]}"""u8.ToArray();
        app.MapPost("/api/v1/photos", async http =>
        {
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
            await Answer(http, taken);
        });

        await app.StartAsync(cancel);
        foreach (var url in app.Urls) Console.WriteLine($"A constant answer is served on {url} (Ctrl+C ends it).");
        await app.WaitForShutdownAsync(cancel);
    }

    private static Task Answer(HttpContext http, byte[] body)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = body.Length;
        return http.Response.Body.WriteAsync(body, 0, body.Length, http.RequestAborted);
    }
}
