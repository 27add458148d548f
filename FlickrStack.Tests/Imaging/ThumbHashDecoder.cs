namespace FlickrStack.Tests.Imaging;

/// <summary>What a browser makes of a placeholder: the ThumbHash format read by its description.</summary>
internal sealed class ThumbHashDecoder
{
    private readonly byte[] bytes;
    private readonly double[][] channels;
    private readonly (int Across, int Down)[] waves;
    private int next;

    public ThumbHashDecoder(byte[] bytes)
    {
        this.bytes = bytes;
        var head = bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
        var shape = bytes[3] | (bytes[4] << 8);
        HasAlpha = head >> 23 == 1;
        IsWide = shape >> 15 == 1;
        var (most, least) = (HasAlpha ? 5 : 7, Math.Max(3, shape & 7));
        var light = IsWide ? (most, least) : (least, most);
        waves = [light, (3, 3), (3, 3), (5, 5)];
        next = (HasAlpha ? 6 : 5) * 2;
        channels =
        [
            Channel((head & 63) / 63.0, (head >> 18 & 31) / 31.0, waves[0]),
            Channel((head >> 6 & 63) / 31.5 - 1, (shape >> 3 & 63) / 63.0, waves[1]),
            Channel((head >> 12 & 63) / 31.5 - 1, (shape >> 9 & 63) / 63.0, waves[2]),
            HasAlpha ? Channel((bytes[5] & 15) / 15.0, (bytes[5] >> 4) / 15.0, waves[3]) : [1],
        ];
    }

    public bool HasAlpha { get; }

    public bool IsWide { get; }

    /// <summary>Red, green, blue and alpha at a place from 0 to 1, in 255 steps.</summary>
    public int[] At(double x, double y)
    {
        var (light, yellow, red, alpha) = (Value(0, x, y), Value(1, x, y), Value(2, x, y), Value(3, x, y));
        var blue = light - 2.0 / 3 * yellow;
        var r = (3 * light - blue + red) / 2;
        return [.. new[] { r, r - red, blue, alpha }.Select(value => (int)(255 * Math.Clamp(value, 0, 1)))];
    }

    private double[] Channel(double mean, double scale, (int Across, int Down) size)
    {
        List<double> values = [mean];
        for (var v = 0; v < size.Down; v++)
        for (var u = v == 0 ? 1 : 0; u * size.Down < size.Across * (size.Down - v); u++)
            values.Add(((bytes[next / 2] >> (next++ % 2 * 4) & 15) / 7.5 - 1) * scale);
        return [.. values];
    }

    private double Value(int channel, double x, double y)
    {
        var (values, (across, down), at, sum) = (channels[channel], waves[channel], 0, 0.0);
        if (values.Length == 1) return values[0];

        for (var v = 0; v < down; v++)
        for (var u = 0; u * down < across * (down - v); u++)
            sum += values[at++] * (u == 0 ? 1 : 2 * Math.Cos(Math.PI * u * x)) * (v == 0 ? 1 : 2 * Math.Cos(Math.PI * v * y));
        return sum;
    }
}
