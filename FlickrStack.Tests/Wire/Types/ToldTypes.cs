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
            Assert.That(fields[operation.Name].Select(Plain), Is.SupersetOf(operation.Request.GetProperties().Select(property => Plain(property.Name))), operation.Name);
        return fields;
    }

    // Python's converter turns next_cursor into nextCursor.
    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
}
