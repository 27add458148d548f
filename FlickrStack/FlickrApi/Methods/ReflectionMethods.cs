using System.Text.Json.Nodes;
using FlickrStack.ServiceInterface.Flickr;
using FlickrStack.ServiceModel;

namespace FlickrStack.FlickrApi.Methods;

/// <summary>Tells what the endpoint can do, from what its methods declare.</summary>
internal sealed class ReflectionMethods(FlickrMethodCatalog methods)
{
    private static readonly (int Code, string Message)[] CommonErrors =
    [
        (96, "Invalid signature"), (97, "Missing signature"), (98, "Invalid auth token"), (99, "Insufficient permissions"),
        (100, "Invalid API Key"), (105, "Service currently unavailable"), (106, "Write operation failed"),
        (111, "Format \"xxx\" not found"), (112, "Method \"xxx\" not found"),
    ];

    [FlickrMethod("flickr.reflection.getMethods", "Lists all methods.", Scope = Scopes.PhotosRead)]
    public Task<JsonObject> GetMethods(FlickrArguments arguments, CancellationToken cancel) => FlickrTree.Answer("methods", new JsonObject
    {
        ["method"] = FlickrTree.Array(methods.All.Select(method => FlickrTree.Content(method.Declared.Name))),
    });

    [FlickrMethod("flickr.reflection.getMethodInfo", "Tells of a method.", Arguments = "method_name!", Scope = Scopes.PhotosRead)]
    public Task<JsonObject> GetMethodInfo(FlickrArguments arguments, CancellationToken cancel)
    {
        var declared = methods.Find(arguments["method_name"])?.Declared ?? throw new FlickrApiException(1, "Method not found");
        var needs = declared.Needs > FlickrGrant.None;
        return Task.FromResult(new JsonObject
        {
            ["method"] = new JsonObject
            {
                ["name"] = declared.Name,
                ["needslogin"] = FlickrTree.Flag(needs),
                ["needssigning"] = FlickrTree.Flag(needs),
                ["requiredperms"] = (int)declared.Needs,
                ["description"] = FlickrTree.Content(declared.Description),
            },
            ["arguments"] = new JsonObject
            {
                ["argument"] = FlickrTree.Array(declared.Declared.Prepend(("api_key", true)).Select(argument =>
                    new JsonObject { ["name"] = argument.Item1, ["optional"] = FlickrTree.Flag(!argument.Item2) })),
            },
            ["errors"] = new JsonObject
            {
                ["error"] = FlickrTree.Array(CommonErrors.Select(error => new JsonObject { ["code"] = error.Code, ["message"] = error.Message })),
            },
        });
    }

    [FlickrMethod("flickr.photos.licenses.getInfo", "Lists the licences.", Scope = Scopes.PhotosRead)]
    public static Task<JsonObject> GetLicenses(FlickrArguments arguments, CancellationToken cancel) => FlickrTree.Answer("licenses", new JsonObject
    {
        ["license"] = FlickrTree.Array(FlickrLicense.All.Select(license =>
            new JsonObject { ["id"] = license.Id, ["name"] = license.Name, ["url"] = license.Url })),
    });
}
