using System.Text.Json.Nodes;
using FlickrStack.ServiceInterface.Flickr;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.FlickrApi.Methods;

internal sealed class GroupMethods(FlickrGroups groups, FlickrPhotos photos, FlickrPeople people)
{
    private const int MostGroups = 400;

    [FlickrMethod("flickr.groups.getInfo", "Tells of a group.", Arguments = "group_id!", Scope = Scopes.GroupsRead)]
    public async Task<JsonObject> GetInfo(FlickrArguments arguments, CancellationToken cancel)
    {
        var group = await groups.Find(arguments["group_id"], cancel);
        var shown = await photos.Page(group, PhotoFilter.None, FlickrSort.NewestAdded, new(1, 1), cancel);
        return new() { ["group"] = FlickrGroupNode.Info(group, (int)shown.Total) };
    }

    [FlickrMethod(
        "flickr.groups.pools.getPhotos", "Lists a group's photos, newest added first.",
        Arguments = "group_id! tags user_id extras per_page page", Scope = Scopes.GroupsRead)]
    public async Task<JsonObject> GetPhotos(FlickrArguments arguments, CancellationToken cancel)
    {
        var group = await groups.Find(arguments["group_id"], cancel);
        var filter = new PhotoFilter { FlickrNsid = await Author(arguments, cancel) }.WithTags(arguments.List("tags").Take(1), any: true);
        var page = await photos.Page(group, filter, FlickrSort.NewestAdded, arguments.Page(), cancel);
        return new() { ["photos"] = FlickrTree.Page(page, "photo", photo => Pooled(photo, arguments)) };
    }

    [FlickrMethod(
        "flickr.groups.pools.getGroups", "Lists the caller's groups.",
        Arguments = "per_page page", Needs = FlickrGrant.Read, Scope = Scopes.GroupsRead)]
    public async Task<JsonObject> GetGroups(FlickrArguments arguments, CancellationToken cancel)
    {
        var page = await groups.Page(GroupKind.Group, arguments.Page(MostGroups, MostGroups), cancel);
        return new() { ["groups"] = FlickrTree.Page(page, "group", FlickrGroupNode.Listed, "per_page") };
    }

    // Lists of pools tell of two things that other lists tell when asked.
    private static JsonObject Pooled(ServedPhoto photo, FlickrArguments arguments)
    {
        var node = FlickrListedPhoto.Of(photo, new HashSet<string>());
        node["ownername"] = photo.OwnerName;
        node["dateadded"] = FlickrTree.Text((long)photo.Row.SortKey! / 1000);
        FlickrListedPhoto.AddExtras(node, photo, arguments.Extras);
        return node;
    }

    private async Task<string?> Author(FlickrArguments arguments, CancellationToken cancel)
    {
        if (arguments.OrNull("user_id") is not { } nsid) return null;

        var person = await people.Find(nsid, cancel) ?? throw new FlickrApiException(3, "Unknown user");
        return person.IsSelf ? null : person.Nsid;
    }
}
