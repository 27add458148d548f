using System.Globalization;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceModel;
using Microsoft.Extensions.Primitives;

namespace FlickrStack.Benchmarks.Wire;

/// <summary>Reads the request for a list of photos, one name after another.</summary>
internal static class HandBoundQuery
{
    public static QueryPhotos Of(IQueryCollection asked)
    {
        var query = new QueryPhotos();
        foreach (var (name, texts) in asked) Set(query, name, texts);
        return query;
    }

    private static void Set(QueryPhotos query, string name, StringValues texts)
    {
        var text = texts.Count == 0 ? "" : texts[^1] ?? "";
        if (text.Contains('\0')) throw Unreadable(name, text);
        switch (name.ToLowerInvariant())
        {
            case "limit": query.Limit = Value<int>(name, text); break;
            case "offset": query.Offset = Value<int>(name, text); break;
            case "take": query.Take = Value<int>(name, text); break;
            case "skip": query.Skip = Value<int>(name, text); break;
            case "orderby": query.OrderBy = text; break;
            case "orderbydesc": query.OrderByDesc = text; break;
            case "cursor": query.Cursor = text; break;
            case "include": query.Include = text; break;
            case "group": query.Group = text; break;
            case "q": query.Q = text; break;
            case "tags": query.Tags = [.. texts.SelectMany(Items)]; break;
            case "bbox": query.Bbox = [.. texts.SelectMany(Items).Select(item => Value<double>(name, item)).OfType<double>()]; break;
            case "tagmode": query.TagMode = Choice<TagMode>(name, text); break;
            case "privacy": query.Privacy = Choice<Privacy>(name, text); break;
            case "status": query.Status = Choice<PhotoStatus>(name, text); break;
            case "takenfrom": query.TakenFrom = Time(name, text); break;
            case "takento": query.TakenTo = Time(name, text); break;
            case "uploadedfrom": query.UploadedFrom = Time(name, text); break;
            case "uploadedto": query.UploadedTo = Time(name, text); break;
            default: query.Conditions[name] = texts.ToString(); break;
        }
    }

    private static string[] Items(string? text) => (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static T? Value<T>(string name, string text)
        where T : struct, IParsable<T> => text.Length == 0 ? null
            : T.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value
            : throw Unreadable(name, text);

    private static T? Choice<T>(string name, string text)
        where T : struct, Enum => text.Length == 0 ? null
            : Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value
            : throw Unreadable(name, text);

    private static DateTimeOffset? Time(string name, string text) => text.Length == 0 ? null
        : UtcTime.TryParse(text, out var value) ? value
        : throw Unreadable(name, text);

    private static ApiException Unreadable(string name, string text) => ApiException.Unreadable(
        nameof(QueryPhotos), name, $"{ApiException.Quote(text)} is an Invalid value for '{name}'");
}
