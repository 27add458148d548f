using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Import.Export;

/// <summary>A photo as its <c>photo_{id}.json</c> tells of it.</summary>
/// <param name="Record">What Flickr's API tells too, but for the photo's secret and its last change.</param>
/// <param name="OriginalUrl">Where Flickr has its file; of a video, a picture of its first moment.</param>
/// <param name="Said">Comments, then notes.</param>
public sealed partial record ExportPhoto(FlickrPhoto Record, string OriginalUrl, IReadOnlyList<AnnotationRow> Said)
{
    public static ExportPhoto Read(JsonElement photo, string id, ExportAccount account)
    {
        var originalUrl = photo.At("original").Text();
        var original = Original().Match(originalUrl);
        var record = new FlickrPhoto
        {
            Id = id,
            OwnerNsid = account.Nsid,
            OwnerName = account.Name,
            Secret = "",
            Server = original.Groups["server"].Value,
            Farm = int.TryParse(original.Groups["farm"].Value, CultureInfo.InvariantCulture, out var farm) ? farm : 0,
            Title = photo.At("name").Text(),
            Description = photo.At("description").Text(),
            Privacy = ReadPrivacy(photo.At("privacy").Text()),
            License = ExportLicense.Read(photo.At("license").Text()),
            SafetyLevel = photo.At("safety").Text() switch { "moderate" => 2, "restricted" => 3, _ => 0 },
            Views = photo.At("count_views").Whole(),
            UploadedAt = photo.At("date_imported").WallTime() ?? photo.At("date_upload").WallTime(),
            UpdatedAt = null,
            TakenAt = photo.At("date_taken").WallTime(),
            TakenGranularity = 0,
            Tags = [.. photo.At("tags").Items().Select(tag => tag.At("tag").Text()).Where(tag => tag.Length > 0)],
            Media = "photo",
            PageUrl = photo.At("photopage").Text(),
            OriginalSecret = original.Success ? original.Groups["secret"].Value : null,
            OriginalFormat = original.Success ? original.Groups["format"].Value : null,
            Rotation = photo.At("rotation").Small(),
            Location = ExportLocation.Read(photo.At("geo")),
        };
        return new(record, originalUrl, [.. photo.At("comments").Items().Select(Comment), .. photo.At("notes").Items().Select(Note)]);
    }

    // Friends alone and family alone are told apart by nobody; a word not known here opens nothing.
    private static Privacy ReadPrivacy(string text) => text switch
    {
        "public" => Privacy.Public,
        "friend & family" or "friends & family" => Privacy.FriendsAndFamily,
        "friends" => Privacy.Friends,
        "family" => Privacy.Family,
        _ => Privacy.Private,
    };

    private static AnnotationRow Comment(JsonElement comment) => new()
    {
        Kind = AnnotationKind.Comment,
        Author = comment.At("user").Text(),
        Text = comment.At("comment").Text(),
        CreatedAt = comment.At("date").WallTime() ?? comment.At("date").UnixTime(),
    };

    private static AnnotationRow Note(JsonElement note) => new()
    {
        Kind = AnnotationKind.Note,
        Author = note.At("author").Text(),
        Text = note.At("note").Text(),
        X = note.At("x").Small(),
        Y = note.At("y").Small(),
        Width = note.At("w").Small(),
        Height = note.At("h").Small(),
    };

    [GeneratedRegex(@"^https?://(?:farm(?<farm>[0-9]{1,4})\.|live\.)?static\.?flickr\.com/(?<server>[0-9]+)/[0-9]+_(?<secret>[0-9a-f]+)_o\.(?<format>[a-z]+)")]
    private static partial Regex Original();
}
