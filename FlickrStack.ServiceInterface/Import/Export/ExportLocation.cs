using System.Globalization;
using System.Text.Json;

namespace FlickrStack.ServiceInterface.Import.Export;

/// <summary>Where an export says that a photo was taken: in millionths of a degree, as an object or as a list of one.</summary>
internal static class ExportLocation
{
    private const decimal Millionths = 1_000_000;

    public static FlickrLocation? Read(JsonElement geo)
    {
        var place = geo.ValueKind == JsonValueKind.Array ? geo.Items().FirstOrDefault() : geo;
        var accuracy = place.At("accuracy").Small();
        if (Degrees(place.At("latitude"), 90) is not { } latitude || Degrees(place.At("longitude"), 180) is not { } longitude) return null;
        if (accuracy <= 0) return null;

        return new() { Latitude = latitude, Longitude = longitude, Accuracy = accuracy };
    }

    // Whole degrees are never written: a number without a point counts millionths, however few digits it has.
    private static double? Degrees(JsonElement element, decimal most)
    {
        var text = element.Text();
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return null;

        var degrees = text.Contains('.', StringComparison.Ordinal) ? number : number / Millionths;
        return Math.Abs(degrees) <= most ? (double)degrees : null;
    }
}
