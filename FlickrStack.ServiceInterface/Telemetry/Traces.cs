using System.Diagnostics;

namespace FlickrStack.ServiceInterface.Telemetry;

/// <summary>Where the steps of one piece of work are told of, from the request to the render process.</summary>
public static class Traces
{
    public const string SourceName = "FlickrStack";

    internal static ActivitySource Source { get; } = new(SourceName);

    /// <summary>What went wrong, by its kind: texts of exceptions may hold what nobody else should read.</summary>
    internal static void Fail(this Activity? span, Exception e) =>
        span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", e.GetType().FullName);
}
