using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FlickrStack.Tests.Wire;

/// <summary>The ways in which ServiceStack's clients write a request.</summary>
internal static class Dialects
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\",{}[]\n");

    /// <summary>JSON as the newer clients write it.</summary>
    public static string CamelCase(object request) => JsonSerializer.Serialize(request, request.GetType(), ContractJson.Options);

    /// <summary>JSON as the C# clients write it: names as in C#, times in milliseconds.</summary>
    public static string PascalCase(object request) => Tree(request)!.ToJsonString();

    /// <summary>A query, or a form, as the C# clients write it: values in JSV, lists without their brackets.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Query(object request) =>
        from property in request.GetType().GetProperties().Where(property => property.CanWrite)
        let value = property.GetValue(request)
        where value is not null
        let text = value is string plain ? plain : value is IList list ? string.Join(',', list.Cast<object>().Select(Jsv)) : Jsv(value)
        select new KeyValuePair<string, string>(JsonNamingPolicy.CamelCase.ConvertName(property.Name), text);

    private static JsonNode? Tree(object? value) => value switch
    {
        null => null,
        DateTimeOffset time => $"/Date({time.ToUnixTimeMilliseconds()}+0200)/",
        Enum name => name.ToString(),
        string text => text,
        IList list => new JsonArray([.. list.Cast<object>().Select(Tree)]),
        ValueType plain => JsonSerializer.SerializeToNode(plain, plain.GetType()),
        _ => new JsonObject(value.GetType().GetProperties().Where(property => property.CanWrite).Select(
            property => KeyValuePair.Create(property.Name, Tree(property.GetValue(value))))),
    };

    private static string Jsv(object value) => value switch
    {
        string text => text.Length == 0 || text.AsSpan().ContainsAny(Special) ? $"\"{text.Replace("\"", "\"\"")}\"" : text,
        DateTimeOffset time => time.ToString("yyyy-MM-ddTHH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture),
        bool or Enum => value.ToString()!,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => $"{{{string.Join(',', value.GetType().GetProperties()
            .Select(property => (property.Name, Value: property.GetValue(value)))
            .Where(property => property.Value is not null)
            .Select(property => $"{property.Name}:{Jsv(property.Value!)}"))}}}",
    };
}
