using System.Text.Json.Nodes;
using FlickrStack.ServiceInterface.Flickr;
using FlickrStack.ServiceInterface.Photos;

namespace FlickrStack.FlickrApi;

/// <summary>A photo as lists tell of it: the usual, and the extras that are asked for.</summary>
internal static class FlickrListedPhoto
{
    private static readonly Dictionary<string, Action<JsonObject, ServedPhoto>> Extras = new(StringComparer.Ordinal)
    {
        ["description"] = (node, photo) => node["description"] = FlickrTree.Content(photo.Row.Description),
        ["license"] = (node, photo) => node["license"] = FlickrTree.Text(photo.Row.License),
        ["safety_level"] = (node, photo) => node["safety_level"] = FlickrTree.Text(photo.Row.SafetyLevel),
        ["date_upload"] = (node, photo) => node["dateupload"] = FlickrTree.Unix(photo.Row.UploadedAt),
        ["date_taken"] = (node, photo) => AddTaken(node, photo.Row),
        ["last_update"] = (node, photo) => node["lastupdate"] = FlickrTree.Unix(photo.Row.UpdatedAt),
        ["owner_name"] = (node, photo) => node["ownername"] = photo.OwnerName,
        ["realname"] = (node, photo) => node["realname"] = photo.OwnerName,
        ["icon_server"] = (node, _) => (node["iconserver"], node["iconfarm"]) = ("0", 0),
        ["original_format"] = AddOriginal,
        ["o_dims"] = (node, photo) => AddDimensions(node, photo),
        ["geo"] = (node, photo) => AddPlace(node, photo.Row),
        ["tags"] = (node, photo) => node["tags"] = string.Join(' ', photo.Tags.Where(tag => !FlickrTag.IsMachine(tag)).Select(FlickrTag.Clean)),
        ["machine_tags"] = (node, photo) => node["machine_tags"] = string.Join(' ', photo.Tags.Where(FlickrTag.IsMachine).Select(FlickrTag.Clean)),
        ["views"] = (node, photo) => node["views"] = FlickrTree.Text(photo.Row.Views),
        ["count_views"] = (node, photo) => node["count_views"] = FlickrTree.Text(photo.Row.Views),
        ["count_faves"] = (node, _) => node["count_faves"] = "0",
        ["count_comments"] = (node, _) => node["count_comments"] = "0",
        ["media"] = (node, _) => (node["media"], node["media_status"]) = ("photo", "ready"),
        ["path_alias"] = (node, _) => node["pathalias"] = null,
        ["usage"] = (node, photo) => AddUsage(node, photo),
        ["rotation"] = (node, photo) => node["rotation"] = photo.Row.Rotation,
    };

    public static IEnumerable<string> KnownExtras => [.. Extras.Keys, .. ServedSize.All.Select(size => $"url_{size.Extra}"), "url_o"];

    public static JsonObject Of(ServedPhoto photo, IReadOnlySet<string> extras)
    {
        var node = new JsonObject
        {
            ["id"] = photo.Id,
            ["owner"] = photo.OwnerNsid,
            ["secret"] = photo.Secret,
            ["server"] = "65535",
            ["farm"] = 66,
            ["title"] = photo.Row.Title,
            ["ispublic"] = FlickrTree.Flag(photo.IsPublic),
            ["isfriend"] = FlickrTree.Flag(photo.IsForFriends),
            ["isfamily"] = FlickrTree.Flag(photo.IsForFamily),
        };
        AddExtras(node, photo, extras);
        return node;
    }

    public static void AddExtras(JsonObject node, ServedPhoto photo, IReadOnlySet<string> extras)
    {
        foreach (var (name, add) in Extras)
        {
            if (extras.Contains(name)) add(node, photo);
        }

        foreach (var file in photo.Files.Where(file => extras.Contains($"url_{file.Extra}")))
        {
            node[$"url_{file.Extra}"] = file.Url;
            node[$"height_{file.Extra}"] = file.Height;
            node[$"width_{file.Extra}"] = file.Width;
        }
    }

    private static void AddTaken(JsonObject node, PhotoDetailRow photo)
    {
        node["datetaken"] = FlickrTree.Wall(photo.TakenAt);
        node["datetakengranularity"] = photo.TakenGranularity;
        node["datetakenunknown"] = photo.TakenUnknown ? "1" : "0";
    }

    // Whoever may not have the original is not told that there is one.
    private static void AddOriginal(JsonObject node, ServedPhoto photo)
    {
        if (photo.OriginalSecret is null) return;

        node["originalsecret"] = photo.OriginalSecret;
        node["originalformat"] = photo.OriginalFormat;
    }

    private static void AddUsage(JsonObject node, ServedPhoto photo)
    {
        node["can_download"] = FlickrTree.Flag(photo.OriginalSecret is not null);
        (node["can_blog"], node["can_print"], node["can_share"]) = (0, 0, 0);
    }

    private static void AddDimensions(JsonObject node, ServedPhoto photo)
    {
        if (photo.OriginalSecret is null) return;

        node["o_width"] = FlickrTree.Text(photo.Row.Width);
        node["o_height"] = FlickrTree.Text(photo.Row.Height);
    }

    // Zeros are how Flickr's lists say that there is no place.
    private static void AddPlace(JsonObject node, PhotoDetailRow photo)
    {
        if (photo is not { Latitude: { } latitude, Longitude: { } longitude })
        {
            (node["latitude"], node["longitude"], node["accuracy"], node["context"]) = (0, 0, 0, 0);
            return;
        }

        (node["latitude"], node["longitude"]) = (FlickrTree.Text(latitude), FlickrTree.Text(longitude));
        (node["accuracy"], node["context"]) = (FlickrTree.Text(photo.Accuracy), 0);
        (node["geo_is_public"], node["geo_is_contact"], node["geo_is_friend"], node["geo_is_family"]) = (1, 0, 0, 0);
    }
}
