using FlickrStack.ServiceInterface.Imaging;
using FlickrStack.ServiceInterface.Telemetry;
using Microsoft.Extensions.Options;

namespace FlickrStack.Benchmarks.Photos;

/// <summary>Render processes without a service around them.</summary>
internal static class Renderers
{
    public static RenderProcesses Start(int processes = 0) => new ServiceCollection()
        .AddMetrics()
        .AddSingleton(Options.Create(new RenderOptions { Processes = processes }))
        .AddSingleton<RenderMeter>()
        .AddSingleton<RenderProcesses>()
        .BuildServiceProvider()
        .GetRequiredService<RenderProcesses>();
}
