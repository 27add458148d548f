using System.Text.Json;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>Where Flickr says that a photo was taken.</summary>
public sealed record FlickrLocation
{
    public required double Latitude { get; init; }

    public required double Longitude { get; init; }

    /// <summary>1 is the world, 16 a street.</summary>
    public required int Accuracy { get; init; }

    public string? Locality { get; init; }

    public string? Region { get; init; }

    public string? Country { get; init; }

    /// <summary>Reads a location; null where accuracy is 0 or absent, which is how Flickr says that it knows none.</summary>
    public static FlickrLocation? Read(JsonElement element)
    {
        var (latitude, longitude) = (element.At("latitude").Real(), element.At("longitude").Real());
        var accuracy = element.At("accuracy").Small();
        if (accuracy <= 0 || Math.Abs(latitude) > 90 || Math.Abs(longitude) > 180) return null;

        return new()
        {
            Latitude = latitude,
            Longitude = longitude,
            Accuracy = accuracy,
            Locality = element.At("locality").TextOrNull(),
            Region = element.At("region").TextOrNull(),
            Country = element.At("country").TextOrNull(),
        };
    }
}
