using System.Text.Json;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>Many texts as one parameter: the statement stays the same however many there are.</summary>
internal static class TextList
{
    public static string Of(IEnumerable<string> texts) => JsonSerializer.Serialize(texts);

    /// <summary>The texts of a parameter, each with its place from 0 on, to be used after <c>from</c>.</summary>
    public static string Placed(string parameter) => $"(select cast(key as bigint) as place, value as text from json_each({parameter}))";

    /// <summary>The texts of a parameter, to be used with <c>in</c>.</summary>
    public static string Sql(string parameter) => $"(select value from json_each({parameter}))";
}
