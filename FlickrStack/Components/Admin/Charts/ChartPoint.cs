namespace FlickrStack.Components.Admin.Charts;

/// <summary>A place along a chart.</summary>
/// <param name="Name">What it is called where there is room, such as <c>21 Nov, 14:00</c>.</param>
/// <param name="Tick">What it is called below the chart, such as <c>14:00</c>; nothing where there is no room.</param>
public sealed record ChartPoint(string Name, string? Tick);
