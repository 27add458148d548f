using System.Globalization;
using FlickrStack.Components.InProcess;
using FlickrStack.Components.Sessions;
using FlickrStack.ServiceModel;
using Microsoft.Extensions.Primitives;

namespace FlickrStack.Components.Gallery;

/// <summary>
/// The ZIP of photos that were chosen on a page: the API's own answer to the viewer, which goes to the browser as it is
/// packed. A client in this process would hold all of it in memory.
/// </summary>
internal static class ArchiveEndpoint
{
    public static async Task Answer(HttpContext http, OwnPipeline pipeline, IServiceScopeFactory scopes)
    {
        if (await SessionCookie.Read(http) is not { } key)
        {
            http.Response.Redirect($"{http.Request.PathBase}/login");
            return;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var back = http.Request.PathBase + LocalPath.Of("/" + form["here"].ToString().TrimStart('.', '/'));
        http.Response.OnStarting(() => TellOnPage(http.Response, back));

        await using var scope = scopes.CreateAsyncScope();
        http.RequestServices = scope.ServiceProvider;
        Become(http, key, ChosenPhotos.Of(form));
        await pipeline.Answer(http);
    }

    private static void Become(HttpContext http, string key, List<long> photos)
    {
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        (http.Request.Path, http.Request.QueryString, http.User) = ("/api/v1/photos/archive", default, new());
        http.Request.Headers["X-Api-Key"] = key;
        http.Request.Form = new FormCollection(new Dictionary<string, StringValues>
        {
            [nameof(DownloadPhotos.Ids)] = string.Join(',', photos.Select(id => id.ToString(CultureInfo.InvariantCulture))),
        });
    }

    // A person is told by the page they came from; what the API has said goes along unseen.
    private static Task TellOnPage(HttpResponse response, string back)
    {
        var refusal = response.StatusCode switch
        {
            StatusCodes.Status200OK or StatusCodes.Status206PartialContent => null,
            StatusCodes.Status202Accepted => "zip-later",
            StatusCodes.Status404NotFound => "none",
            _ => "zip-refused",
        };
        if (refusal is null) return Task.CompletedTask;

        response.StatusCode = StatusCodes.Status303SeeOther;
        response.Headers.Location = Outcome.Address(back, refusal);
        return Task.CompletedTask;
    }
}
