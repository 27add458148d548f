using MetadataExtractor;

namespace FlickrStack.ServiceInterface.Imaging.Headers;

/// <summary>Where a picture was taken, in degrees north and east.</summary>
internal sealed record ExifPosition(double Latitude, double Longitude)
{
    // The tags of the one's hemisphere and degrees, then of the other's.
    private static readonly HashSet<int> Tags = [1, 2, 3, 4];

    /// <summary>The position, or null when there is none on earth.</summary>
    public static ExifPosition? Read(TiffDirectory gps)
    {
        var values = gps.Read(Tags);
        return Degrees(values.GetValueOrDefault(2), values.GetValueOrDefault(1), "N", "S") is { } latitude and >= -90 and <= 90
            && Degrees(values.GetValueOrDefault(4), values.GetValueOrDefault(3), "E", "W") is { } longitude and >= -180 and <= 180
            ? new(latitude, longitude)
            : null;
    }

    private static double? Degrees(object? value, object? hemisphere, string positive, string negative)
    {
        if (value is not Rational[] { Length: 3 } parts) return null;

        var degrees = parts[0].ToDouble() + (parts[1].ToDouble() / 60) + (parts[2].ToDouble() / 3600);
        return hemisphere switch
        {
            string text when text == positive => degrees,
            string text when text == negative => -degrees,
            _ => null,
        };
    }
}
