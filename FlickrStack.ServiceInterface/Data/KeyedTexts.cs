using System.Text.Json;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>Many texts, each with an id, as one parameter: one statement saves them all.</summary>
internal static class KeyedTexts
{
    /// <summary>The texts of the parameter <c>@texts</c>, to be used after <c>from</c>.</summary>
    public const string Sql = "(select cast(key as bigint) as id, value as text from json_each(@texts))";

    public static string Of(IEnumerable<KeyValuePair<long, string>> texts) =>
        JsonSerializer.Serialize(new Dictionary<long, string>(texts));
}
