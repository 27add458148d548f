namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>
/// A picture in about 25 bytes, in the ThumbHash format: the average colour and the slowest waves of lightness, of
/// yellow against blue, of red against green, and of opacity, each in four bits.
/// </summary>
internal static class Placeholder
{
    public const int LongestEdge = 100;

    /// <summary>Fewer pixels than waves would be taken for waves: shorter edges are stretched to this.</summary>
    public const int ShortestEdge = 16;

    private const int MostWaves = 7;
    private const int MostWavesBesideAlpha = 5;

    /// <param name="image">The picture, small.</param>
    /// <param name="shape">Its width by its height, before it was stretched.</param>
    public static byte[] Of(VipsImage image, double shape)
    {
        var pixels = PlaceholderPixels.Read(image);
        var most = pixels.HasAlpha ? MostWavesBesideAlpha : MostWaves;
        var across = Math.Max(1, Round(most * Math.Min(1, shape)));
        var down = Math.Max(1, Round(most * Math.Min(1, 1 / shape)));

        var light = pixels.Waves(pixels.Lightness, Math.Max(3, across), Math.Max(3, down));
        var yellow = pixels.Waves(pixels.Yellowness, 3, 3);
        var red = pixels.Waves(pixels.Redness, 3, 3);
        var isWide = shape > 1;
        var head = Round(63 * light.Mean) | (Round(31.5 + 31.5 * yellow.Mean) << 6) | (Round(31.5 + 31.5 * red.Mean) << 12)
            | (Round(31 * light.Scale) << 18) | (pixels.HasAlpha ? 1 << 23 : 0);
        var form = (isWide ? down : across) | (Round(63 * yellow.Scale) << 3) | (Round(63 * red.Scale) << 9) | (isWide ? 1 << 15 : 0);
        List<byte> bytes = [(byte)head, (byte)(head >> 8), (byte)(head >> 16), (byte)form, (byte)(form >> 8)];
        if (!pixels.HasAlpha) return [.. bytes, .. Pack([.. light.Steps, .. yellow.Steps, .. red.Steps])];

        var alpha = pixels.Waves(pixels.Opacity, MostWavesBesideAlpha, MostWavesBesideAlpha);
        bytes.Add((byte)(Round(15 * alpha.Mean) | (Round(15 * alpha.Scale) << 4)));
        return [.. bytes, .. Pack([.. light.Steps, .. yellow.Steps, .. red.Steps, .. alpha.Steps])];
    }

    // Two to a byte, the first one low.
    private static IEnumerable<byte> Pack(int[] steps) =>
        steps.Chunk(2).Select(pair => (byte)(pair[0] | (pair.Length > 1 ? pair[1] << 4 : 0)));

    private static int Round(double value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);
}
