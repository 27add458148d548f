namespace FlickrStack.Tests.Telemetry;

/// <summary>A value of a metric, as it came by OTLP: of a histogram, how many values it holds.</summary>
internal sealed record ReceivedPoint(string Metric, string Unit, string Instance, double Value, Dictionary<string, string> Tags)
{
    private const int Gauge = 5;
    private const int Sum = 7;
    private const int Histogram = 9;

    // ExportMetricsServiceRequest.resource_metrics.scope_metrics.metrics
    public static IEnumerable<ReceivedPoint> Read(List<WireField> request) =>
        from resource in request.In(1)
        let instance = resource.Fields.First(1).Fields.Tags(1).GetValueOrDefault("service.instance.id", "")
        from scope in resource.Fields.In(2)
        from metric in scope.Fields.In(2)
        from points in metric.Fields.Where(field => field.Number is Gauge or Sum or Histogram)
        from point in points.Fields.In(1)
        select Of(metric.Fields, instance, points.Number == Histogram, point.Fields);

    private static ReceivedPoint Of(List<WireField> metric, string instance, bool isHistogram, List<WireField> point)
    {
        // count of histograms; as_int or as_double of others
        var value = isHistogram || point.In(4).Count == 0 ? point.First(isHistogram ? 4 : 6).Value : point.First(4).Double;
        return new(metric.First(1).Text, metric.First(3).Text, instance, value, point.Tags(isHistogram ? 9 : 7));
    }
}
