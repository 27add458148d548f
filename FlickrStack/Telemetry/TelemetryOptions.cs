using System.ComponentModel.DataAnnotations;

namespace FlickrStack.Telemetry;

/// <summary>What the service tells of itself, and to whom.</summary>
public sealed class TelemetryOptions
{
    /// <summary>
    /// Where metrics and traces are sent by OTLP over HTTP, such as <c>http://collector:4318</c>; also by the environment's
    /// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>. Without it nothing is sent.
    /// </summary>
    public Uri? Endpoint { get; set; }

    /// <summary>What the service is called there.</summary>
    [Required]
    public string ServiceName { get; set; } = "flickrstack";

    /// <summary>What this process is called there; when absent, its machine and its number.</summary>
    public string? Instance { get; set; }

    /// <summary>Seconds between two reports of metrics.</summary>
    [Range(1, 3600)]
    public int Seconds { get; set; } = 60;

    /// <summary>The part of all traces that is sent, 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double TracedPart { get; set; } = 1;

    /// <summary>Whether logs are lines of JSON.</summary>
    public bool JsonLogs { get; set; }

    internal string InstanceName => Instance ?? $"{Environment.MachineName}:{Environment.ProcessId}";
}
