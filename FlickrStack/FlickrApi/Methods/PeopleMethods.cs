using System.Text.Json.Nodes;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Flickr;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.FlickrApi.Methods;

internal sealed class PeopleMethods(FlickrPeople people, FlickrPhotos photos, FlickrGroups groups, PublicAddress address)
{
    [FlickrMethod("flickr.people.getInfo", "Tells of somebody.", Arguments = "user_id!", Scope = Scopes.PhotosRead)]
    public async Task<JsonObject> GetInfo(FlickrArguments arguments, CancellationToken cancel)
    {
        var person = await people.Find(arguments["user_id"], cancel) ?? throw FlickrApiException.UnknownUser();
        var filter = new PhotoFilter { FlickrNsid = person.IsSelf ? null : person.Nsid };
        var count = (await photos.Page(filter, FlickrSort.NewestPosted, new(1, 1), cancel)).Total;
        var pages = $"{address.Root}/photos/{person.Nsid}/";
        return new()
        {
            ["person"] = new JsonObject
            {
                ["id"] = person.Nsid,
                ["nsid"] = person.Nsid,
                ["ispro"] = 0,
                ["is_deleted"] = 0,
                ["iconserver"] = "0",
                ["iconfarm"] = 0,
                ["path_alias"] = null,
                ["has_stats"] = 0,
                ["username"] = FlickrTree.Content(person.UserName),
                ["realname"] = FlickrTree.Content(person.RealName),
                ["description"] = FlickrTree.Content(""),
                ["photosurl"] = FlickrTree.Content(pages),
                ["profileurl"] = FlickrTree.Content(pages),
                ["mobileurl"] = FlickrTree.Content(pages),
                ["photos"] = new JsonObject { ["count"] = FlickrTree.Content(count) },
            },
        };
    }

    [FlickrMethod("flickr.people.findByUsername", "Finds somebody by user name.", Arguments = "username!", Scope = Scopes.PhotosRead)]
    public async Task<JsonObject> FindByUsername(FlickrArguments arguments, CancellationToken cancel)
    {
        var person = await people.FindByName(arguments["username"], cancel) ?? throw FlickrApiException.UnknownUser();
        return new()
        {
            ["user"] = new JsonObject { ["id"] = person.Nsid, ["nsid"] = person.Nsid, ["username"] = FlickrTree.Content(person.UserName) },
        };
    }

    [FlickrMethod("flickr.people.getPublicGroups", "Lists the caller's groups that are not private.", Arguments = "user_id!", Scope = Scopes.GroupsRead)]
    public async Task<JsonObject> GetPublicGroups(FlickrArguments arguments, CancellationToken cancel)
    {
        var person = await people.Find(arguments["user_id"], cancel) ?? throw FlickrApiException.UnknownUser();
        var shown = person.IsSelf ? (await groups.PublicPage(arguments.Page(PageOrder.Most), cancel)).Items : [];
        return new()
        {
            ["groups"] = new JsonObject { ["group"] = FlickrTree.Array(shown.Select(FlickrGroupNode.Listed)) },
        };
    }
}
