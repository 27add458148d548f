using System.Text.Json.Nodes;
using FlickrStack.ServiceInterface.Flickr;
using FlickrStack.ServiceInterface.Photos;

namespace FlickrStack.FlickrApi;

/// <summary>A photo as flickr.photos.getInfo tells of it.</summary>
internal static class FlickrPhotoNode
{
    // Longer than 30 lines because Flickr tells so much: one line each, and nothing else to it.
    public static JsonObject Of(ServedPhoto photo, IReadOnlyList<AnnotationRow> said, bool isOwn)
    {
        var row = photo.Row;
        var node = new JsonObject
        {
            ["id"] = photo.Id,
            ["secret"] = photo.Secret,
            ["server"] = "65535",
            ["farm"] = 66,
            ["dateuploaded"] = FlickrTree.Unix(row.UploadedAt),
            ["isfavorite"] = 0,
            ["license"] = FlickrTree.Text(row.License),
            ["safety_level"] = FlickrTree.Text(row.SafetyLevel),
            ["rotation"] = row.Rotation,
        };
        FlickrListedPhoto.AddExtras(node, photo, new HashSet<string> { "original_format" });
        node["owner"] = Owner(photo);
        node["title"] = FlickrTree.Content(row.Title);
        node["description"] = FlickrTree.Content(row.Description);
        node["visibility"] = Shown(photo);
        node["dates"] = Dates(photo);
        if (isOwn) node["permissions"] = new JsonObject { ["permcomment"] = 0, ["permaddmeta"] = 0 };
        node["views"] = FlickrTree.Text(row.Views);
        node["editability"] = new JsonObject { ["cancomment"] = 0, ["canaddmeta"] = FlickrTree.Flag(isOwn) };
        node["publiceditability"] = new JsonObject { ["cancomment"] = 0, ["canaddmeta"] = 0 };
        node["usage"] = new JsonObject
        {
            ["candownload"] = FlickrTree.Flag(photo.OriginalSecret is not null), ["canblog"] = 0, ["canprint"] = 0, ["canshare"] = 0,
        };
        node["comments"] = FlickrTree.Content(said.Count(row => row.Kind == AnnotationKind.Comment));
        node["notes"] = new JsonObject { ["note"] = FlickrTree.Array(said.Where(row => row.Kind == AnnotationKind.Note).Select((row, place) => Note(photo, row, place))) };
        node["people"] = new JsonObject { ["haspeople"] = 0 };
        node["tags"] = new JsonObject { ["tag"] = FlickrTag.Of(photo) };
        AddPlace(node, photo);
        node["urls"] = new JsonObject
        {
            ["url"] = new JsonArray(new JsonObject { ["type"] = "photopage", ["_content"] = photo.PageUrl }),
        };
        node["media"] = "photo";
        return node;
    }

    private static JsonObject Note(ServedPhoto photo, AnnotationRow note, int place) => new()
    {
        ["id"] = FlickrTree.Text(place + 1),
        ["photo_id"] = photo.Id,
        ["author"] = note.Author,
        ["authorname"] = note.Author,
        ["x"] = FlickrTree.Text(note.X ?? 0),
        ["y"] = FlickrTree.Text(note.Y ?? 0),
        ["w"] = FlickrTree.Text(note.Width ?? 0),
        ["h"] = FlickrTree.Text(note.Height ?? 0),
        ["_content"] = note.Text,
    };

    private static JsonObject Owner(ServedPhoto photo) => new()
    {
        ["nsid"] = photo.OwnerNsid,
        ["username"] = photo.OwnerName,
        ["realname"] = photo.OwnerName,
        ["location"] = "",
        ["iconserver"] = "0",
        ["iconfarm"] = 0,
        ["path_alias"] = null,
    };

    private static JsonObject Shown(ServedPhoto photo) => new()
    {
        ["ispublic"] = FlickrTree.Flag(photo.IsPublic),
        ["isfriend"] = FlickrTree.Flag(photo.IsForFriends),
        ["isfamily"] = FlickrTree.Flag(photo.IsForFamily),
    };

    private static JsonObject Dates(ServedPhoto photo) => new()
    {
        ["posted"] = FlickrTree.Unix(photo.Row.UploadedAt),
        ["taken"] = FlickrTree.Wall(photo.Row.TakenAt),
        ["takengranularity"] = photo.Row.TakenGranularity,
        ["takenunknown"] = photo.Row.TakenUnknown ? "1" : "0",
        ["lastupdate"] = FlickrTree.Unix(photo.Row.UpdatedAt),
    };

    private static void AddPlace(JsonObject node, ServedPhoto photo)
    {
        if (photo.Row is not { Latitude: { } latitude, Longitude: { } longitude } row) return;

        var place = new JsonObject
        {
            ["latitude"] = FlickrTree.Text(latitude),
            ["longitude"] = FlickrTree.Text(longitude),
            ["accuracy"] = FlickrTree.Text(row.Accuracy),
            ["context"] = "0",
        };
        if (row.Locality is not null) place["locality"] = FlickrTree.Content(row.Locality);
        if (row.Region is not null) place["region"] = FlickrTree.Content(row.Region);
        if (row.Country is not null) place["country"] = FlickrTree.Content(row.Country);
        node["location"] = place;
        node["geoperms"] = new JsonObject { ["ispublic"] = 1, ["iscontact"] = 0, ["isfriend"] = 0, ["isfamily"] = 0 };
    }
}
