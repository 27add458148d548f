using FlickrStack.ServiceInterface;
using Microsoft.Extensions.Logging.Console;

namespace FlickrStack.Telemetry;

/// <summary>Puts metrics, traces and logs into a host.</summary>
internal static class TelemetryModule
{
    /// <summary>Goes before everything else: what is registered first stops last.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder, IConfigurationSection settings)
    {
        var standard = builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"];
        builder.Services.AddOptionsOf<TelemetryOptions>(settings);
        builder.Services.PostConfigure<TelemetryOptions>(options =>
        {
            if (Uri.TryCreate(standard, UriKind.Absolute, out var endpoint)) options.Endpoint ??= endpoint;
        });
        builder.Services.AddHostedService<TelemetryExport>();
        builder.Logging.AddConsoleFormatter<JsonLines, ConsoleFormatterOptions>();
        var isAsked = settings.GetValue<bool>(nameof(TelemetryOptions.JsonLogs));
        builder.Services.PostConfigure<ConsoleLoggerOptions>(console =>
        {
            // The runtime's own lines of JSON would hold addresses as they were called, with what is secret in them.
            if (isAsked || console.FormatterName == ConsoleFormatterNames.Json) console.FormatterName = JsonLines.FormatterName;
        });
    }

    /// <summary>Goes before everything that logs.</summary>
    public static void UseTelemetry(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("FlickrStack.Requests");
        app.Use(next => http => RequestSpan.Follow(http, next, log));
    }
}
