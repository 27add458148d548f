using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FlickrStack.Tests.Telemetry;

/// <summary>A collector that takes metrics and traces as OTLP's protobuf over HTTP, and reads what tests ask for.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<byte[]> bodies = [];

    private OtlpReceiver(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    public ConcurrentQueue<ReceivedSpan> Spans { get; } = [];

    public ConcurrentQueue<ReceivedPoint> Points { get; } = [];

    /// <summary>All that came, as the texts in it.</summary>
    public string All => string.Concat(bodies.Select(Encoding.UTF8.GetString));

    public static async Task<OtlpReceiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var receiver = new OtlpReceiver(builder.Build());
        receiver.app.Urls.Add("http://127.0.0.1:0");
        receiver.app.MapPost("/v1/traces", http => receiver.Take(http, ReceivedSpan.Read, receiver.Spans));
        receiver.app.MapPost("/v1/metrics", http => receiver.Take(http, ReceivedPoint.Read, receiver.Points));
        await receiver.app.StartAsync();
        return receiver;
    }

    /// <summary>The last value of a metric with these tags.</summary>
    public double? Last(string metric, params (string Name, string Value)[] tags) => Points
        .LastOrDefault(point => point.Metric == metric && tags.All(tag => point.Tags.GetValueOrDefault(tag.Name) == tag.Value))?.Value;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Take<T>(HttpContext http, Func<List<WireField>, IEnumerable<T>> read, ConcurrentQueue<T> all)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        bodies.Enqueue(body.ToArray());
        foreach (var one in read(WireField.Read(body.ToArray()))) all.Enqueue(one);
    }
}
