using System.Text.Json.Nodes;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Flickr;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;
using FluentValidation;

namespace FlickrStack.FlickrApi.Methods;

internal sealed class PhotoEditMethods(FlickrPhotos photos, PhotoEdit edit, PhotoRemoval removal, IValidator<UpdatePhoto> rules, CurrentUser user)
{
    [FlickrMethod(
        "flickr.photos.setMeta", "Changes a photo's title and description.",
        Arguments = "photo_id! title description", Needs = FlickrGrant.Write, Scope = Scopes.PhotosWrite)]
    public Task<JsonObject> SetMeta(FlickrArguments arguments, CancellationToken cancel) => Change(
        arguments, _ => new() { Title = arguments.Given("title"), Description = arguments.Given("description") }, cancel);

    [FlickrMethod(
        "flickr.photos.setTags", "Gives a photo these tags and no others.",
        Arguments = "photo_id! tags", Needs = FlickrGrant.Write, Scope = Scopes.PhotosWrite)]
    public Task<JsonObject> SetTags(FlickrArguments arguments, CancellationToken cancel) =>
        Change(arguments, _ => new() { Tags = FlickrTag.Split(arguments["tags"]) }, cancel);

    [FlickrMethod(
        "flickr.photos.addTags", "Gives a photo more tags.",
        Arguments = "photo_id! tags!", Needs = FlickrGrant.Write, Scope = Scopes.PhotosWrite)]
    public Task<JsonObject> AddTags(FlickrArguments arguments, CancellationToken cancel) =>
        Change(arguments, photo => new() { Tags = [.. photo.Tags.Concat(FlickrTag.Split(arguments["tags"])).DistinctBy(FlickrTag.Clean)] }, cancel);

    [FlickrMethod("flickr.photos.delete", "Deletes a photo.", Arguments = "photo_id!", Needs = FlickrGrant.Delete, Scope = Scopes.PhotosWrite)]
    public async Task<JsonObject> Delete(FlickrArguments arguments, CancellationToken cancel)
    {
        var photo = await photos.Find(arguments["photo_id"], null, cancel);
        await removal.Remove(photo.Row.Id, user.Id, cancel);
        return [];
    }

    private async Task<JsonObject> Change(FlickrArguments arguments, Func<ServedPhoto, UpdatePhoto> change, CancellationToken cancel)
    {
        var photo = await photos.Find(arguments["photo_id"], null, cancel);
        var request = change(photo);
        request.Id = photo.Row.Id;
        rules.Demand(request);
        await edit.Change(request, user.Id, cancel);
        return [];
    }
}
