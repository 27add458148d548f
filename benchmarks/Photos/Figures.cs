namespace FlickrStack.Benchmarks.Photos;

/// <summary>What stands for many figures.</summary>
internal static class Figures
{
    public static double Median(this IEnumerable<double> figures) => figures.Percentile(50);

    public static double Percentile(this IEnumerable<double> figures, int percent)
    {
        var sorted = figures.Order().ToList();
        return sorted[(int)Math.Ceiling(sorted.Count * percent / 100.0) - 1];
    }
}
