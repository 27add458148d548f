using System.Text.Json;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>A photo as Flickr tells of it: in a list with all extras, and more fully by flickr.photos.getInfo.</summary>
/// <remarks>Source of the fields and their drift: Flickr's REST format, groups.pools.getPhotos and photos.getInfo.</remarks>
public sealed record FlickrPhoto
{
    private static readonly string[] SizeKeys = ["o", "6k", "5k", "4k", "3k", "k", "h", "l", "c", "z", "m", "n", "s"];

    /// <summary>Everything a list can tell, so that most photos need no call of their own.</summary>
    public static readonly string Extras = string.Join(
        ',',
        [
            "description", "license", "safety_level", "date_upload", "date_taken", "last_update", "owner_name",
            "original_format", "o_dims", "geo", "tags", "views", "media", "path_alias", "rotation",
            .. SizeKeys.Select(key => $"url_{key}"),
        ]);

    public required string Id { get; init; }

    public required string OwnerNsid { get; init; }

    public required string OwnerName { get; init; }

    public required string Secret { get; init; }

    public required string Server { get; init; }

    public required int Farm { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required Privacy Privacy { get; init; }

    public required int License { get; init; }

    public required int SafetyLevel { get; init; }

    public required long Views { get; init; }

    public required DateTimeOffset? UploadedAt { get; init; }

    public required DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>By the camera's clock; null when unknown.</summary>
    public required DateTimeOffset? TakenAt { get; init; }

    public required int TakenGranularity { get; init; }

    /// <summary>When it came into the list, a group's pool.</summary>
    public DateTimeOffset? AddedAt { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required string Media { get; init; }

    public required string PageUrl { get; init; }

    public string? OriginalSecret { get; init; }

    public string? OriginalFormat { get; init; }

    public required int Rotation { get; init; }

    public FlickrLocation? Location { get; init; }

    /// <summary>The files that the list offers.</summary>
    public IReadOnlyList<FlickrSize> Sizes { get; init; } = [];

    /// <param name="item">The photo in the list.</param>
    /// <param name="listOwner">The nsid of whoever the list is of, where photos do not tell theirs.</param>
    public static FlickrPhoto FromList(JsonElement item, string? listOwner = null)
    {
        var (id, owner) = (item.At("id").Text(), item.At("owner").TextOrNull() ?? listOwner ?? "");
        return new()
        {
            Id = id,
            OwnerNsid = owner,
            OwnerName = item.At("ownername").Text(),
            Secret = item.At("secret").Text(),
            Server = item.At("server").Text(),
            Farm = item.At("farm").Small(),
            Title = item.At("title").Text(),
            Description = item.At("description").Text(),
            Privacy = ReadPrivacy(item),
            License = item.At("license").Small(),
            SafetyLevel = item.At("safety_level").Small(),
            Views = item.At("views").Whole(),
            UploadedAt = item.At("dateupload").UnixTime(),
            UpdatedAt = item.At("lastupdate").UnixTime(),
            TakenAt = item.At("datetakenunknown").Flag() ? null : item.At("datetaken").WallTime(),
            TakenGranularity = item.At("datetakengranularity").Small(),
            AddedAt = item.At("dateadded").UnixTime(),
            Tags = item.At("tags").Text().Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Media = item.At("media").TextOrNull() ?? "photo",
            PageUrl = $"https://www.flickr.com/photos/{item.At("pathalias").TextOrNull() ?? owner}/{id}/",
            OriginalSecret = item.At("originalsecret").TextOrNull(),
            OriginalFormat = item.At("originalformat").TextOrNull(),
            Rotation = item.At("rotation").Small(),
            Location = FlickrLocation.Read(item),
            Sizes = [.. SizeKeys.Select(key => FlickrSize.FromList(item, key)).OfType<FlickrSize>()],
        };
    }

    /// <summary>This photo with what only flickr.photos.getInfo tells: tags as written, names of places, its page.</summary>
    public FlickrPhoto WithInfo(JsonElement info) => this with
    {
        Description = info.At("description").TextOrNull() ?? Description,
        Tags = [.. info.At("tags").At("tag").Items().Select(tag => tag.At("raw").TextOrNull() ?? tag.Text())],
        Location = FlickrLocation.Read(info.At("location")) ?? Location,
        Rotation = info.At("rotation").Small(),
        PageUrl = info.At("urls").At("url").Items()
            .FirstOrDefault(url => url.At("type").Text() == "photopage").TextOrNull() ?? PageUrl,
    };

    // Flickr sends three flags; none set means only the owner.
    private static Privacy ReadPrivacy(JsonElement item) =>
        (item.At("ispublic").Flag(), item.At("isfriend").Flag(), item.At("isfamily").Flag()) switch
        {
            (true, _, _) => Privacy.Public,
            (_, true, true) => Privacy.FriendsAndFamily,
            (_, true, _) => Privacy.Friends,
            (_, _, true) => Privacy.Family,
            _ => Privacy.Private,
        };
}
