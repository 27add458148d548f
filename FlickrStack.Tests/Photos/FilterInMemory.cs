using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FlickrStack.Tests.Photos;

/// <summary>What the filters of the list mean, said without SQL.</summary>
internal static partial class FilterInMemory
{
    public static bool Fulfils(this PhotoDetail photo, QueryPhotos query) =>
        (query.Group is null || photo.Groups.Any(group => group.Nsid == query.Group))
        && HasTags(photo, query.Tags ?? [], query.TagMode == TagMode.Any)
        && HasWords(photo, query.Q)
        && IsWithin(photo.TakenAt, query.TakenFrom, query.TakenTo)
        && IsWithin(photo.UploadedAt, query.UploadedFrom, query.UploadedTo)
        && (query.Privacy is null || query.Privacy == photo.Privacy)
        && (query.Status is null || query.Status == photo.Status)
        && (query.Bbox is null || (photo.Location is { } place && IsInside(place, query.Bbox)));

    /// <summary>The words of all that is said of a photo, without case and accents.</summary>
    public static List<string> WordsOf(Photo photo)
    {
        var text = string.Join(' ', photo.Tags.Append(photo.Title).Append(photo.Description));
        var letters = text.Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        return [.. Word().Matches(string.Concat(letters).ToLowerInvariant()).Select(match => match.Value)];
    }

    private static bool HasTags(Photo photo, List<string> tags, bool any)
    {
        bool Has(string tag) => photo.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase);
        return tags.Count == 0 || (any ? tags.Any(Has) : tags.All(Has));
    }

    private static bool HasWords(Photo photo, string? text)
    {
        var asked = (text ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = WordsOf(photo);
        return asked.Length == 0
            || (asked.SkipLast(1).All(words.Contains) && words.Exists(word => word.StartsWith(asked[^1], StringComparison.Ordinal)));
    }

    private static bool IsWithin(DateTimeOffset? time, DateTimeOffset? from, DateTimeOffset? to) =>
        (from is null || time >= from) && (to is null || time <= to);

    private static bool IsInside(PhotoLocation place, List<double> box) =>
        place.Latitude >= box[1] && place.Latitude <= box[3]
        && (box[0] <= box[2]
            ? place.Longitude >= box[0] && place.Longitude <= box[2]
            : place.Longitude >= box[0] || place.Longitude <= box[2]);

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
