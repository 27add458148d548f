using System.Text.Json;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Import.Export;

/// <summary>A photo as its <c>photo_{id}.json</c> tells of it.</summary>
/// <param name="Record">What Flickr's API tells too, but for the photo's secret and its last change.</param>
/// <param name="Original">Where Flickr has its file.</param>
/// <param name="Said">Comments, then notes.</param>
public sealed record ExportPhoto(FlickrPhoto Record, ExportOriginal Original, IReadOnlyList<AnnotationRow> Said)
{
    public static ExportPhoto Read(JsonElement photo, string id, ExportAccount account)
    {
        var original = ExportOriginal.Read(photo.At("original").Text());
        return new(
            ReadRecord(photo, id, account, original),
            original,
            [.. photo.At("comments").Items().Select(Comment), .. photo.At("notes").Items().Select(Note)]);
    }

    private static FlickrPhoto ReadRecord(JsonElement photo, string id, ExportAccount account, ExportOriginal original) => new()
    {
        Id = id,
        OwnerNsid = account.Nsid,
        OwnerName = account.Name,
        Secret = "",
        Server = original.Server,
        Farm = original.Farm,
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
        OriginalSecret = original.Secret,
        OriginalFormat = original.Format,
        Rotation = photo.At("rotation").Small(),
        Location = ExportLocation.Read(photo.At("geo")),
    };

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
}
