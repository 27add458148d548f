namespace FlickrStack.Components.Viewing;

/// <summary>The colour that a picture is on the whole, as its placeholder tells it.</summary>
internal static class MeanColour
{
    private const string Unknown = "transparent";

    /// <param name="placeholder">A ThumbHash in base64: its first bits are the mean lightness, yellowness and redness.</param>
    /// <returns>A colour of CSS.</returns>
    public static string Of(string? placeholder)
    {
        var bytes = new byte[64];
        if (!Convert.TryFromBase64String(placeholder ?? "", bytes, out var count) || count < 3) return Unknown;

        var head = bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
        var (light, yellow, red) = ((head & 63) / 63.0, (head >> 6 & 63) / 31.5 - 1, (head >> 12 & 63) / 31.5 - 1);
        var blue = light - 2.0 / 3 * yellow;
        var most = (3 * light - blue + red) / 2;
        return $"rgb({Byte(most)} {Byte(most - red)} {Byte(blue)})";
    }

    private static int Byte(double share) => (int)Math.Round(255 * Math.Clamp(share, 0, 1));
}
