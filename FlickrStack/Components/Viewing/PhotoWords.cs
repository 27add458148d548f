using System.Globalization;
using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Viewing;

/// <summary>What is known of a photo, in words.</summary>
internal static class PhotoWords
{
    private static readonly string[] Units = ["bytes", "kB", "MB", "GB"];

    private static readonly Dictionary<string, string> Exif = new(StringComparer.Ordinal)
    {
        ["make"] = "Made by", ["model"] = "Camera", ["lens"] = "Lens", ["exposure"] = "Exposure", ["exposureBias"] = "Exposure bias",
        ["aperture"] = "Aperture", ["iso"] = "ISO", ["flash"] = "Flash", ["focalLength"] = "Focal length", ["taken"] = "Camera's clock",
        ["orientation"] = "Orientation", ["software"] = "Software",
    };

    public static string Title(Photo photo) => string.IsNullOrWhiteSpace(photo.Title) ? "Without a title" : photo.Title;

    public static string Of(Privacy privacy) => privacy switch
    {
        Privacy.Public => "Everyone",
        Privacy.Friends => "Friends",
        Privacy.Family => "Family",
        Privacy.FriendsAndFamily => "Friends and family",
        _ => "Only me",
    };

    public static FlickrLicense License(int id) => FlickrLicense.All.FirstOrDefault(license => license.Id == id) ?? FlickrLicense.All[0];

    /// <summary>What the camera wrote, in the order in which people ask for it.</summary>
    public static IEnumerable<(string Name, string Text)> Camera(PhotoDetail photo) =>
        Exif.Where(label => photo.Exif.ContainsKey(label.Key)).Select(label => (label.Value, photo.Exif[label.Key]))
            .Concat(photo.Exif.Where(value => !Exif.ContainsKey(value.Key)).Select(value => (value.Key, value.Value)));

    /// <summary>When it was taken, no more exactly than anybody knows.</summary>
    public static string? Taken(PhotoDetail photo) => photo.TakenAt is not { } taken || photo.Dates.TakenUnknown ? null : photo.Dates.TakenGranularity switch
    {
        0 => taken.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture),
        4 => taken.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        6 => taken.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => taken.ToString("'about' yyyy", CultureInfo.InvariantCulture),
    };

    public static string Day(DateTimeOffset time) => time.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Bytes(long bytes)
    {
        var (amount, unit) = ((double)bytes, 0);
        while (amount >= 1000 && unit < Units.Length - 1) (amount, unit) = (amount / 1000, unit + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{amount:0.#} {Units[unit]}");
    }
}
