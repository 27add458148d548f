using System.Text.Json.Nodes;
using FlickrStack.ServiceInterface.Flickr;
using FlickrStack.ServiceInterface.Groups;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.FlickrApi.Methods;

/// <summary>Photosets are groups of the kind «album».</summary>
internal sealed class PhotosetMethods(FlickrGroups groups, FlickrPhotos photos, FlickrPeople people)
{
    [FlickrMethod("flickr.photosets.getList", "Lists albums.", Arguments = "user_id per_page page primary_photo_extras", Scope = Scopes.GroupsRead)]
    public async Task<JsonObject> GetList(FlickrArguments arguments, CancellationToken cancel)
    {
        if (arguments.OrNull("user_id") is { } nsid && await people.Find(nsid, cancel) is not { IsSelf: true })
            throw FlickrApiException.UnknownUser();

        var page = await groups.Page(GroupKind.Album, arguments.Page(PageOrder.Most), cancel);
        var nodes = new List<JsonObject>();
        foreach (var album in page.Items) nodes.Add(await Node(album, cancel));
        var answer = FlickrTree.Page(page with { Items = [] }, "photoset", _ => []);
        answer["cancreate"] = 0;
        answer["photoset"] = FlickrTree.Array(nodes);
        return new() { ["photosets"] = answer };
    }

    [FlickrMethod("flickr.photosets.getInfo", "Tells of an album.", Arguments = "photoset_id! user_id", Scope = Scopes.GroupsRead)]
    public async Task<JsonObject> GetInfo(FlickrArguments arguments, CancellationToken cancel) =>
        new() { ["photoset"] = await Node(await Find(arguments, cancel), cancel) };

    [FlickrMethod("flickr.photosets.getPhotos", "Lists an album's photos.", Arguments = "photoset_id! user_id extras per_page page", Scope = Scopes.GroupsRead)]
    public async Task<JsonObject> GetPhotos(FlickrArguments arguments, CancellationToken cancel)
    {
        var album = await Find(arguments, cancel);
        var page = await photos.Page(album, PhotoFilter.None, FlickrSort.NewestAdded, arguments.Page(PageOrder.Most), cancel);
        var answer = FlickrTree.Page(page, "photo", photo => InAlbum(photo, arguments));
        answer["id"] = album.Nsid;
        answer["primary"] = (await Cover(album, cancel))?.Id ?? "";
        answer["owner"] = people.Self.Nsid;
        answer["ownername"] = people.Self.UserName;
        answer["per_page"] = page.PerPage;
        answer["title"] = album.Name;
        return new() { ["photoset"] = answer };
    }

    // Photos of an album do not say whose they are.
    private static JsonObject InAlbum(ServedPhoto photo, FlickrArguments arguments)
    {
        var node = FlickrListedPhoto.Of(photo, arguments.Extras);
        node.Remove("owner");
        node["isprimary"] = 0;
        return node;
    }

    private async Task<GroupRow> Find(FlickrArguments arguments, CancellationToken cancel) =>
        await groups.FindShown(arguments["photoset_id"], cancel) is { Kind: GroupKind.Album } album
            ? album
            : throw new FlickrApiException(1, "Photoset not found");

    private async Task<ServedPhoto?> Cover(GroupRow album, CancellationToken cancel) =>
        (await photos.Page(album, PhotoFilter.None, FlickrSort.NewestAdded, new(1, 1), cancel)).Items is [var first, ..] ? first : null;

    private async Task<JsonObject> Node(GroupRow album, CancellationToken cancel)
    {
        var shown = await photos.Page(album, PhotoFilter.None, FlickrSort.NewestAdded, new(1, 1), cancel);
        var cover = shown.Items is [var first, ..] ? first : null;
        return new()
        {
            ["id"] = album.Nsid,
            ["owner"] = people.Self.Nsid,
            ["username"] = people.Self.UserName,
            ["primary"] = cover?.Id ?? "",
            ["secret"] = cover?.Secret ?? "",
            ["server"] = "65535",
            ["farm"] = 66,
            ["count_views"] = "0",
            ["count_comments"] = "0",
            ["count_photos"] = shown.Total,
            ["count_videos"] = 0,
            ["title"] = FlickrTree.Content(album.Name),
            ["description"] = FlickrTree.Content(album.Description),
            ["can_comment"] = 0,
            ["date_create"] = FlickrTree.Unix(album.CreatedAt),
            ["date_update"] = FlickrTree.Unix(album.CreatedAt),
            ["photos"] = shown.Total,
            ["videos"] = 0,
            ["visibility_can_see_set"] = 1,
            ["needs_interstitial"] = 0,
        };
    }
}
