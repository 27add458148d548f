using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FlickrStack.ServiceInterface.Flickr;

namespace FlickrStack.FlickrApi;

/// <summary>How a call wants its answer: as XML, as JSON, or as JSON that calls a function.</summary>
internal sealed partial record FlickrFormat(bool IsJson, string? Callback)
{
    public static readonly FlickrFormat Xml = new(false, null);

    public string ContentType => (IsJson, Callback) switch
    {
        (false, _) => "text/xml; charset=utf-8",
        (true, null) => "application/json; charset=utf-8",
        _ => "text/javascript; charset=utf-8",
    };

    /// <exception cref="FlickrApiException">111: there is no such format.</exception>
    public static FlickrFormat Of(FlickrArguments arguments) => arguments["format"] switch
    {
        "" or "rest" => Xml,
        "json" when arguments["nojsoncallback"] == "1" => new(true, null),
        "json" => new(true, Function().IsMatch(arguments["jsoncallback"]) ? arguments["jsoncallback"] : "jsonFlickrApi"),
        var other => throw new FlickrApiException(111, $"Format \"{other}\" not found"),
    };

    public byte[] Write(JsonObject answer)
    {
        if (!IsJson) return FlickrXml.Write("ok", answer);

        answer["stat"] = "ok";
        return Json(answer);
    }

    public byte[] Write(FlickrApiException refusal) => IsJson
        ? Json(new() { ["stat"] = "fail", ["code"] = refusal.Code, ["message"] = refusal.Message })
        : FlickrXml.Write("fail", new() { ["err"] = new JsonObject { ["code"] = refusal.Code, ["msg"] = refusal.Message } });

    private byte[] Json(JsonObject tree)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(tree);
        return Callback is null ? json : [.. System.Text.Encoding.ASCII.GetBytes(Callback), (byte)'(', .. json, (byte)')'];
    }

    [GeneratedRegex(@"^[A-Za-z_$][\w$.]{0,99}\z", RegexOptions.ECMAScript)]
    private static partial Regex Function();
}
