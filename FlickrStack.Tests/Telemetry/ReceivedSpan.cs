namespace FlickrStack.Tests.Telemetry;

/// <summary>A step of a trace, as it came by OTLP.</summary>
internal sealed record ReceivedSpan(string Trace, string Id, string Parent, string Name, Dictionary<string, string> Tags)
{
    // ExportTraceServiceRequest.resource_spans.scope_spans.spans
    public static IEnumerable<ReceivedSpan> Read(List<WireField> request) =>
        request.In(1).SelectMany(resource => resource.Fields.In(2)).SelectMany(scope => scope.Fields.In(2)).Select(span => Of(span.Fields));

    private static ReceivedSpan Of(List<WireField> span) =>
        new(span.First(1).Hex, span.First(2).Hex, span.First(4).Hex, span.First(5).Text, span.Tags(9));
}
