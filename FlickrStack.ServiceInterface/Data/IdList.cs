using System.Text.Json;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>Many ids as one parameter: the statement stays the same however many there are.</summary>
internal static class IdList
{
    /// <summary>The ids of the parameter <c>@ids</c>, to be used with <c>in</c>.</summary>
    public static readonly string Sql = SqlOf("@ids");

    /// <summary>The ids of a parameter, to be used with <c>in</c>.</summary>
    public static string SqlOf(string parameter) => $"(select cast(value as bigint) from json_each({parameter}))";

    public static string Of(IEnumerable<long> ids) => JsonSerializer.Serialize(ids);
}
