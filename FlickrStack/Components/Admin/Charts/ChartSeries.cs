namespace FlickrStack.Components.Admin.Charts;

/// <summary>One thing that a chart shows.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Colour">The name of its colour in the style sheet.</param>
/// <param name="Values">Its value at every point; nothing where it has none.</param>
public sealed record ChartSeries(string Name, string Colour, IReadOnlyList<double?> Values);
