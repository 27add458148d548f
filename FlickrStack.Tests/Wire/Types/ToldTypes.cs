using System.Text.Json.Serialization;
using FlickrStack.Wire;

namespace FlickrStack.Tests.Wire.Types;

/// <summary>What a program in another language says of our types: a line for each, <c>Name:field,field</c>.</summary>
internal static class ToldTypes
{
    /// <summary>The fields by type; every request is there with all its properties.</summary>
    public static IReadOnlyDictionary<string, string[]> All(string said)
    {
        var fields = said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')).ToDictionary(line => line[0], line => line[1].Split(','));
        foreach (var operation in OperationCatalog.Of(typeof(RouteAttribute).Assembly, typeof(ServiceInterface.IService).Assembly).Operations)
            Assert.That(fields[operation.Name].Select(Plain), Is.SupersetOf(Properties(operation.Request).Select(Plain)), operation.Name);
        return fields;
    }

    // Python's converter turns next_cursor into nextCursor.
    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>The names of what a type puts on the wire.</summary>
    public static IEnumerable<string> Properties(Type type) => type.GetProperties()
        .Where(property => !property.IsDefined(typeof(JsonIgnoreAttribute), inherit: true)).Select(property => property.Name);
}
