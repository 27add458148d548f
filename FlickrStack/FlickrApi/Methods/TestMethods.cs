using System.Text.Json.Nodes;
using FlickrStack.ServiceInterface.Flickr;
using FlickrStack.ServiceModel;

namespace FlickrStack.FlickrApi.Methods;

internal sealed class TestMethods(FlickrPeople people)
{
    [FlickrMethod("flickr.test.echo", "Answers with every parameter that was sent.", Scope = Scopes.PhotosRead)]
    public static Task<JsonObject> Echo(FlickrArguments arguments, CancellationToken cancel)
    {
        var echo = new JsonObject();
        foreach (var (name, value) in arguments.All) echo[name] = FlickrTree.Content(value);
        return Task.FromResult(echo);
    }

    [FlickrMethod("flickr.test.login", "Tells who calls.", Scope = Scopes.PhotosRead, Needs = FlickrGrant.Read)]
    public Task<JsonObject> Login(FlickrArguments arguments, CancellationToken cancel) => FlickrTree.Answer("user", new JsonObject
    {
        ["id"] = people.Self.Nsid,
        ["username"] = FlickrTree.Content(people.Self.UserName),
        ["path_alias"] = null,
    });

    [FlickrMethod("flickr.test.null", "Answers with nothing.", Scope = Scopes.PhotosRead, Needs = FlickrGrant.Read)]
    public static Task<JsonObject> Null(FlickrArguments arguments, CancellationToken cancel) => Task.FromResult(new JsonObject());
}
