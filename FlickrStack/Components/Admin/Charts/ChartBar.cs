namespace FlickrStack.Components.Admin.Charts;

/// <summary>A part of a bar: where it is, of 100 in height and 1 for each point in width.</summary>
internal sealed record ChartBar(string Colour, double X, double Y, double Height, string Title);
