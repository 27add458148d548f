namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>The channels that a placeholder is made of, from 0 or -1 to 1. What is transparent takes the average colour.</summary>
internal sealed class PlaceholderPixels
{
    private readonly int width;
    private readonly int height;

    private PlaceholderPixels(VipsImage image, byte[] bytes)
    {
        (width, height) = (image.Width, image.Height);
        var count = width * height;
        (Lightness, Yellowness, Redness, Opacity) = (new double[count], new double[count], new double[count], new double[count]);
        var colours = image.HasAlpha ? image.Bands - 1 : image.Bands;
        var mean = Mean(image, bytes, colours);
        for (var i = 0; i < count; i++)
        {
            var at = i * image.Bands;
            var alpha = Opacity[i] = image.HasAlpha ? bytes[at + colours] / 255.0 : 1;
            double Colour(int band) => mean[band % colours] * (1 - alpha) + alpha * bytes[at + band % colours] / 255.0;
            var (red, green, blue) = (Colour(0), Colour(1), Colour(2));
            Lightness[i] = (red + green + blue) / 3;
            Yellowness[i] = (red + green) / 2 - blue;
            Redness[i] = red - green;
        }

        HasAlpha = Opacity.Any(alpha => alpha < 1);
    }

    public bool HasAlpha { get; }

    public double[] Lightness { get; }

    public double[] Yellowness { get; }

    public double[] Redness { get; }

    public double[] Opacity { get; }

    public static PlaceholderPixels Read(VipsImage image) => new(image, image.Pixels());

    /// <summary>The mean of a channel and its waves, so many across and so many down at most.</summary>
    public PlaceholderWaves Waves(double[] channel, int across, int down)
    {
        var strengths = new List<double>();
        for (var v = 0; v < down; v++)
        for (var u = 0; u * down < across * (down - v); u++)
            strengths.Add(Strength(channel, u, v));

        var waves = strengths.Skip(1).ToArray();
        var scale = waves.Max(Math.Abs);
        return new(strengths[0], scale, [.. waves.Select(wave => scale == 0 ? 0 : (int)Math.Round(7.5 + 7.5 * wave / scale))]);
    }

    private double Strength(double[] channel, int across, int down)
    {
        var (columns, rows) = (Wave(width, across), Wave(height, down));
        var sum = 0.0;
        for (var y = 0; y < height; y++)
        {
            var row = 0.0;
            for (var x = 0; x < width; x++) row += channel[y * width + x] * columns[x];
            sum += row * rows[y];
        }

        return sum / (width * height);
    }

    private static double[] Wave(int length, int count) =>
        [.. Enumerable.Range(0, length).Select(at => Math.Cos(Math.PI / length * count * (at + 0.5)))];

    private static double[] Mean(VipsImage image, byte[] bytes, int colours)
    {
        var sums = new double[colours];
        var weight = 0.0;
        for (var at = 0; at < bytes.Length; at += image.Bands)
        {
            var alpha = image.HasAlpha ? bytes[at + colours] / 255.0 : 1;
            weight += alpha;
            for (var band = 0; band < colours; band++) sums[band] += alpha * bytes[at + band] / 255.0;
        }

        return [.. sums.Select(sum => weight == 0 ? 0 : sum / weight)];
    }
}
