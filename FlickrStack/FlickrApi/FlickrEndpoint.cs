using System.Text.Json.Nodes;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Flickr;
using FlickrStack.ServiceModel;

namespace FlickrStack.FlickrApi;

/// <summary>Answers calls of <c>/services/rest</c>: refusals too come with status 200, as Flickr's do.</summary>
internal sealed class FlickrEndpoint(FlickrMethodCatalog methods, FlickrCallers callers)
{
    public async Task Answer(HttpContext http)
    {
        var format = FlickrFormat.Xml;
        try
        {
            var arguments = new FlickrArguments(await FlickrParameters.Read(http));
            format = FlickrFormat.Of(arguments);
            await FlickrAnswer.Write(http, format.ContentType, format.Write(await Decide(http, arguments)));
        }
        catch (FlickrApiException refusal)
        {
            await FlickrAnswer.Refuse(http, format, refusal);
        }
        catch (ApiException refusal) when (refusal.Status < StatusCodes.Status500InternalServerError)
        {
            await FlickrAnswer.Refuse(http, format, FlickrCodes.Of(refusal));
        }
    }

    private async Task<JsonObject> Decide(HttpContext http, FlickrArguments arguments)
    {
        // A key comes first: whoever has none is not told what there is.
        var method = methods.Find(arguments["method"]);
        await callers.SignIn(http, arguments.All, method?.Declared.Needs ?? FlickrGrant.None, method?.Declared.Scope ?? Scopes.PhotosRead);
        if (method is null) throw new FlickrApiException(112, $"Method \"{arguments["method"]}\" not found");

        foreach (var (argument, isRequired) in method.Declared.Declared)
        {
            if (isRequired) arguments.Required(argument);
        }

        var target = ActivatorUtilities.CreateInstance(http.RequestServices, method.Class);
        return await method.Answer(target, arguments, http.RequestAborted);
    }
}
