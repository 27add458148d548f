using System.Text.Json.Nodes;
using FlickrStack.ServiceInterface.Flickr;
using FlickrStack.ServiceModel;

namespace FlickrStack.FlickrApi.Methods;

internal sealed class TagMethods(FlickrPhotos photos, FlickrPeople people)
{
    [FlickrMethod("flickr.tags.getListPhoto", "Lists a photo's tags.", Arguments = "photo_id!", Scope = Scopes.PhotosRead)]
    public async Task<JsonObject> GetListPhoto(FlickrArguments arguments, CancellationToken cancel)
    {
        var photo = await photos.Find(arguments["photo_id"], null, cancel);
        return new()
        {
            ["photo"] = new JsonObject { ["id"] = photo.Id, ["tags"] = new JsonObject { ["tag"] = FlickrTag.Of(photo) } },
        };
    }

    [FlickrMethod("flickr.tags.getListUser", "Lists the caller's tags.", Arguments = "user_id", Scope = Scopes.PhotosRead)]
    public async Task<JsonObject> GetListUser(FlickrArguments arguments, CancellationToken cancel)
    {
        if (arguments.OrNull("user_id") is { } nsid && await people.Find(nsid, cancel) is not { IsSelf: true }) throw FlickrApiException.UnknownUser();

        var names = await photos.Tags(cancel);
        return new()
        {
            ["who"] = new JsonObject
            {
                ["id"] = people.Self.Nsid,
                ["tags"] = new JsonObject { ["tag"] = FlickrTree.Array(names.Select(name => FlickrTree.Content(FlickrTag.Clean(name)))) },
            },
        };
    }
}
