namespace FlickrStack.Components.Admin.Charts;

/// <summary>From nothing to a round number that leaves room for the greatest value, in three to five round steps.</summary>
internal sealed class ChartScale
{
    private const int MostSteps = 5;
    private static readonly int[] Round = [1, 2, 5, 10];

    /// <param name="greatest">The greatest value to show.</param>
    /// <param name="isWhole">Whether what is counted has no halves.</param>
    public ChartScale(double greatest, bool isWhole)
    {
        var least = Math.Max(greatest, isWhole ? 1 : 1e-3) / MostSteps;
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        var step = Round.Select(factor => factor * power).First(round => round >= least * (1 - 1e-9));
        if (isWhole) step = Math.Max(1, step);
        // So much that the greatest value fits, and no step that nothing reaches.
        var steps = Math.Max(1, (int)Math.Ceiling((greatest / step) - 1e-9));
        Ticks = [.. Enumerable.Range(0, steps + 1).Select(index => index * step)];
    }

    /// <summary>The values that lines are drawn at, the least first.</summary>
    public IReadOnlyList<double> Ticks { get; }

    public double Top => Ticks[^1];

    /// <returns>How far down from the top a value is, of 100.</returns>
    public double Down(double value) => 100 - (value / Top * 100);
}
