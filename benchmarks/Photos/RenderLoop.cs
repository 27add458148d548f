using System.IO.Pipelines;
using System.Text.Json;
using FlickrStack.ServiceInterface.Imaging;

namespace FlickrStack.Benchmarks.Photos;

/// <summary>What a render process does, in a loop of this one: the binding's own rate.</summary>
internal sealed class RenderLoop : IDisposable
{
    private readonly RenderChild child = new(null);
    private readonly Pipe orders = new();
    private readonly Pipe answers = new();
    private readonly StreamReader reader;

    public RenderLoop()
    {
        reader = new(answers.Reader.AsStream());
        new Thread(() => child.Serve(orders.Reader.AsStream(), answers.Writer.AsStream())) { IsBackground = true }.Start();
    }

    public async Task Run(RenderOrder order, CancellationToken cancel)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(order, JsonSerializerOptions.Web);
        await orders.Writer.WriteAsync((byte[])[.. line, (byte)'\n'], cancel);
        var answer = await reader.ReadLineAsync(cancel);
        if (JsonSerializer.Deserialize<RenderAnswer>(answer!, JsonSerializerOptions.Web)!.Error is { } error)
            throw new InvalidOperationException(error);
    }

    public void Dispose()
    {
        reader.Dispose();
        child.Dispose();
    }
}
