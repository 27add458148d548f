using System.Text.Json.Nodes;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Flickr;
using FlickrStack.ServiceModel;

namespace FlickrStack.FlickrApi.Methods;

/// <summary>Finds what an address of Flickr's form means.</summary>
internal sealed class UrlMethods(FlickrGroups groups, FlickrPeople people, PublicAddress address)
{
    [FlickrMethod("flickr.urls.lookupGroup", "Finds the group of an address.", Arguments = "url!", Scope = Scopes.GroupsRead)]
    public async Task<JsonObject> LookupGroup(FlickrArguments arguments, CancellationToken cancel)
    {
        var name = After(arguments["url"], "groups") ?? throw new FlickrApiException(1, "Group not found");
        var group = await groups.Find(name, cancel);
        return new() { ["group"] = new JsonObject { ["id"] = group.Nsid, ["groupname"] = FlickrTree.Content(group.Name) } };
    }

    [FlickrMethod("flickr.urls.lookupUser", "Finds whose an address is.", Arguments = "url!", Scope = Scopes.PhotosRead)]
    public async Task<JsonObject> LookupUser(FlickrArguments arguments, CancellationToken cancel)
    {
        var name = After(arguments["url"], "photos") ?? After(arguments["url"], "people") ?? throw FlickrApiException.UnknownUser();
        var person = await people.Find(name, cancel) ?? await people.FindByName(name, cancel) ?? throw FlickrApiException.UnknownUser();
        return new() { ["user"] = new JsonObject { ["id"] = person.Nsid, ["username"] = FlickrTree.Content(person.UserName) } };
    }

    [FlickrMethod("flickr.urls.getUserPhotos", "Tells the address of somebody's photos.", Arguments = "user_id", Scope = Scopes.PhotosRead)]
    public async Task<JsonObject> GetUserPhotos(FlickrArguments arguments, CancellationToken cancel)
    {
        var person = arguments.OrNull("user_id") is { } nsid ? await people.Find(nsid, cancel) ?? throw FlickrApiException.UnknownUser() : people.Self;
        return new() { ["user"] = new JsonObject { ["nsid"] = person.Nsid, ["url"] = $"{address.Root}/photos/{person.Nsid}/" } };
    }

    // The part of the path after a word: of whichever host, for the addresses of photos here are ours.
    private static string? After(string url, string word)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri)) return null;

        var parts = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts is [var first, var name, ..] && first == word ? Uri.UnescapeDataString(name) : null;
    }
}
