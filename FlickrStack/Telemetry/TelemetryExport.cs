using FlickrStack.ServiceInterface.Telemetry;
using FlickrStack.ServiceInterface.Tracking;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace FlickrStack.Telemetry;

/// <summary>Sends metrics and traces while the process runs, and what is left when it ends.</summary>
internal sealed class TelemetryExport(IOptions<TelemetryOptions> given, IServiceProvider services) : IHostedService, IDisposable
{
    private const int LongestFarewell = 5000;
    private readonly TelemetryOptions options = given.Value;
    private MeterProvider? metrics;
    private TracerProvider? traces;

    public Task StartAsync(CancellationToken cancel)
    {
        if (options.Endpoint is not { } endpoint) return Task.CompletedTask;

        // They look at the database when they are asked, and exist only where somebody asks.
        services.GetRequiredService<StateGauges>();
        var resource = ResourceBuilder.CreateDefault().AddService(options.ServiceName, serviceInstanceId: options.InstanceName);
        metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter(LostTrackings.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            .AddOtlpExporter((exporter, reader) =>
            {
                SendTo(endpoint, "v1/metrics", exporter);
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = options.Seconds * 1000;
            })
            .Build();
        traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
            .AddSource(Traces.SourceName, RequestSpan.SourceName)
            .SetSampler(new TraceIdRatioBasedSampler(options.TracedPart))
            .AddOtlpExporter(exporter => SendTo(endpoint, "v1/traces", exporter))
            .Build();
        return Task.CompletedTask;
    }

    // Started first, it stops last: what the others have told at their end is sent as well.
    public Task StopAsync(CancellationToken cancel) => Task.Run(
        () =>
        {
            metrics?.Shutdown(LongestFarewell);
            traces?.Shutdown(LongestFarewell);
        },
        CancellationToken.None);

    public void Dispose()
    {
        metrics?.Dispose();
        traces?.Dispose();
    }

    private static void SendTo(Uri endpoint, string signal, OtlpExporterOptions exporter)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new($"{endpoint.ToString().TrimEnd('/')}/{signal}");
    }
}
