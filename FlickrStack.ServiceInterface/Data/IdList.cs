using System.Text.Json;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>Many ids as one parameter: the statement stays the same however many there are.</summary>
internal static class IdList
{
    /// <summary>The ids of the parameter <c>@ids</c>, to be used with <c>in</c>.</summary>
    public const string Sql = "(select value from json_each(@ids))";

    public static string Of(IEnumerable<long> ids) => JsonSerializer.Serialize(ids);
}
