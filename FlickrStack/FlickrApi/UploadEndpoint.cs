using System.Text.Json.Nodes;
using FlickrStack.Forms;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Flickr;
using FlickrStack.ServiceInterface.Uploads;
using FlickrStack.ServiceModel;
using FluentValidation;

namespace FlickrStack.FlickrApi;

/// <summary>Answers <c>/services/upload</c>, always as XML. The file is read when its caller is known, and not before.</summary>
internal sealed class UploadEndpoint(
    FlickrCallers callers, IncomingFiles incoming, IValidator<UploadPhotos> rules, UploadServices uploads, FlickrPhotos photos)
{
    public async Task Answer(HttpContext http)
    {
        try
        {
            var given = FlickrParameters.WithoutBody(http.Request);
            var fields = await FormReader.Read(http, async before => await SignIn(http, [.. given, .. before.SelectMany(FlickrParameters.Pairs)]));
            if (incoming.Files.Count == 0) throw new FlickrApiException(2, "No photo specified");
            if (incoming.Files[0].IsEmpty) throw new FlickrApiException(4, "Filesize was zero");

            var photo = await Take(FieldsOf(new([.. given, .. fields.SelectMany(FlickrParameters.Pairs)])), http.RequestAborted);
            var node = FlickrTree.Content(photo.Id);
            (node["secret"], node["originalsecret"]) = (photo.Secret, photo.OriginalSecret ?? "");
            await FlickrAnswer.Write(http, FlickrFormat.Xml.ContentType, FlickrXml.Write("ok", new JsonObject { ["photoid"] = node }));
        }
        catch (FlickrApiException refusal)
        {
            await FlickrAnswer.Refuse(http, FlickrFormat.Xml, refusal);
        }
        catch (ApiException refusal) when (refusal.Status < StatusCodes.Status500InternalServerError)
        {
            await FlickrAnswer.Refuse(http, FlickrFormat.Xml, CodeOf(refusal.Code, refusal.Message));
        }
    }

    private static UploadPhotos FieldsOf(FlickrArguments arguments) => new()
    {
        Title = arguments.OrNull("title"),
        Description = arguments.OrNull("description"),
        Tags = FlickrTag.Split(arguments["tags"]),
        Privacy = (arguments["is_public"], arguments["is_friend"], arguments["is_family"]) switch
        {
            ("1", _, _) => Privacy.Public,
            (_, "1", "1") => Privacy.FriendsAndFamily,
            (_, "1", _) => Privacy.Friends,
            (_, _, "1") => Privacy.Family,
            _ => Privacy.Private,
        },
    };

    private static FlickrApiException CodeOf(string code, string message) => code switch
    {
        "NotAnImage" => new(5, $"Filetype was not recognised: {message}"),
        "QuotaExceeded" => new(6, "User exceeded upload limit"),
        "TooLarge" => new(8, $"Filesize was too large: {message}"),
        "Unauthorized" => FlickrApiException.BadToken(),
        _ => new(3, $"General upload failure: {message}"),
    };

    private async Task SignIn(HttpContext http, IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        if (incoming.Files.Count > 0) throw new FlickrApiException(3, "General upload failure: send one photo at a time");

        await callers.SignIn(http, parameters, FlickrGrant.Write, Scopes.PhotosWrite);
    }

    private async Task<ServedPhoto> Take(UploadPhotos request, CancellationToken cancel)
    {
        rules.Demand(request);
        var result = (await uploads.Post(request, cancel)).Results[0];
        return result.Status switch
        {
            UploadStatus.Rejected => throw CodeOf(result.Error!.ErrorCode, result.Error.Message),
            UploadStatus.Duplicate => throw new FlickrApiException(9, "Duplicate photo/video detected"),
            _ => await photos.Find(FlickrTree.Text(result.Id!.Value), null, cancel),
        };
    }
}
