namespace FlickrStack.Components.Gallery;

/// <summary>The average colour of a picture, which the first three bytes of its placeholder tell.</summary>
internal static class AverageColour
{
    private const int Shortest = 3;

    /// <param name="placeholder">A ThumbHash in base64.</param>
    /// <returns>The colour as style sheets write it; null where there is none.</returns>
    public static string? Of(string? placeholder)
    {
        Span<byte> hash = stackalloc byte[64];
        if (placeholder is null || !Convert.TryFromBase64String(placeholder, hash, out var count) || count < Shortest) return null;

        var head = hash[0] | (hash[1] << 8) | (hash[2] << 16);
        var (light, yellow, red) = ((head & 63) / 63.0, ((head >> 6) & 63) / 31.5 - 1, ((head >> 12) & 63) / 31.5 - 1);
        var blue = light - yellow * 2 / 3;
        var high = (3 * light - blue + red) / 2;
        return $"#{Level(high):x2}{Level(high - red):x2}{Level(blue):x2}";
    }

    private static int Level(double part) => (int)Math.Round(255 * Math.Clamp(part, 0, 1));
}
