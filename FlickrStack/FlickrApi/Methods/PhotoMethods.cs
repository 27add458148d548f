using System.Text.Json;
using System.Text.Json.Nodes;
using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Flickr;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.FlickrApi.Methods;

internal sealed class PhotoMethods(FlickrPhotos photos, AnnotationTable annotations, FlickrGroups groups, CallRights rights, CurrentUser user)
{
    [FlickrMethod("flickr.photos.getInfo", "Tells all of a photo.", Arguments = "photo_id! secret", Scope = Scopes.PhotosRead)]
    public async Task<JsonObject> GetInfo(FlickrArguments arguments, CancellationToken cancel)
    {
        var photo = await photos.Find(arguments["photo_id"], arguments.OrNull("secret"), cancel);
        var said = await annotations.OfPhoto(photo.Row.Id, user.Id, cancel);
        return new() { ["photo"] = FlickrPhotoNode.Of(photo, said, rights.SeesAll) };
    }

    [FlickrMethod("flickr.photos.getSizes", "Lists a photo's files.", Arguments = "photo_id! secret", Scope = Scopes.PhotosRead)]
    public async Task<JsonObject> GetSizes(FlickrArguments arguments, CancellationToken cancel)
    {
        var photo = await photos.Find(arguments["photo_id"], arguments.OrNull("secret"), cancel);
        var sizes = photo.Files.Select(file => new JsonObject
        {
            ["label"] = file.Label,
            ["width"] = file.Width,
            ["height"] = file.Height,
            ["source"] = file.Url,
            ["url"] = $"{photo.PageUrl}sizes/{file.Extra}/",
            ["media"] = "photo",
        });
        return new()
        {
            ["sizes"] = new JsonObject
            {
                ["canblog"] = 0,
                ["canprint"] = 0,
                ["candownload"] = FlickrTree.Flag(photo.OriginalSecret is not null),
                ["size"] = FlickrTree.Array(sizes),
            },
        };
    }

    [FlickrMethod("flickr.photos.getExif", "Tells what the camera wrote.", Arguments = "photo_id! secret", Scope = Scopes.PhotosRead)]
    public async Task<JsonObject> GetExif(FlickrArguments arguments, CancellationToken cancel)
    {
        var photo = await photos.Find(arguments["photo_id"], arguments.OrNull("secret"), cancel);
        var written = JsonSerializer.Deserialize<Dictionary<string, string>>(photo.Row.Exif)!;
        var tags = written.Select(tag => new JsonObject
        {
            ["tagspace"] = "ExifIFD",
            ["tagspaceid"] = 0,
            ["tag"] = tag.Key,
            ["label"] = tag.Key,
            ["raw"] = FlickrTree.Content(tag.Value),
        });
        return new()
        {
            ["photo"] = new JsonObject
            {
                ["id"] = photo.Id,
                ["secret"] = photo.Secret,
                ["server"] = "65535",
                ["farm"] = 66,
                ["camera"] = written.GetValueOrDefault("camera") ?? written.GetValueOrDefault("model") ?? "",
                ["exif"] = FlickrTree.Array(tags),
            },
        };
    }

    [FlickrMethod("flickr.photos.getAllContexts", "Lists the albums and groups that hold a photo.", Arguments = "photo_id!", Scope = Scopes.PhotosRead)]
    public async Task<JsonObject> GetAllContexts(FlickrArguments arguments, CancellationToken cancel)
    {
        var photo = await photos.Find(arguments["photo_id"], null, cancel);
        var answer = new JsonObject();
        foreach (var group in await groups.Holding(photo, cancel))
        {
            var name = group.Kind == GroupKind.Album ? "set" : "pool";
            if (answer[name] is not JsonArray list) answer[name] = list = [];
            list.Add((JsonNode)new JsonObject { ["title"] = group.Name, ["id"] = group.Nsid, ["url"] = $"/groups/{group.Nsid}/pool/", ["pool_count"] = group.PhotoCount });
        }

        return answer;
    }

    [FlickrMethod("flickr.photos.getContext", "Tells the photos before and after one in its owner's stream.", Arguments = "photo_id!", Scope = Scopes.PhotosRead)]
    public async Task<JsonObject> GetContext(FlickrArguments arguments, CancellationToken cancel)
    {
        var photo = await photos.Find(arguments["photo_id"], null, cancel);
        var (next, previous) = await photos.Beside(photo, cancel);
        return new() { ["prevphoto"] = Beside(previous), ["nextphoto"] = Beside(next) };
    }

    private static JsonObject Beside(ServedPhoto? photo) => photo is null
        ? new() { ["id"] = 0 }
        : new() { ["id"] = photo.Id, ["secret"] = photo.Secret, ["server"] = "65535", ["farm"] = 66, ["title"] = photo.Row.Title, ["media"] = "photo", ["url"] = new Uri(photo.PageUrl).AbsolutePath };
}
