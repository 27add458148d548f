using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceModel;

namespace FlickrStack.Wire;

/// <summary>The fields that a list was asked for; the rows come without the others.</summary>
internal sealed class FieldChoice
{
    private FieldChoice(IReadOnlyList<string> names) => Names = names;

    public IReadOnlyList<string> Names { get; }

    /// <exception cref="ApiException">There is no such field.</exception>
    public static FieldChoice? Of(ConditionQuery? query, Type page)
    {
        if (string.IsNullOrEmpty(query?.Fields) || !page.IsAssignableTo(typeof(IPage))) return null;

        var known = NamesOf(page.GetGenericArguments()[0]).ToList();
        return new([.. query.Fields.Split(',').Select(asked => Find(known, asked.Trim())).Distinct()]);
    }

    public static IEnumerable<string> NamesOf(Type row) =>
        ContractJson.Options.GetTypeInfo(row).Properties.Select(property => property.Name);

    /// <summary>The page as JSON, its rows with the chosen fields alone.</summary>
    public JsonElement Tree<T>(T page, JsonTypeInfo<T> json)
    {
        var tree = JsonSerializer.SerializeToNode(page, json)!.AsObject();
        foreach (var row in tree["results"]!.AsArray().Select(row => row!.AsObject()))
        foreach (var name in row.Select(property => property.Key).Except(Names).ToList())
            row.Remove(name);
        return JsonSerializer.SerializeToElement<JsonNode>(tree);
    }

    private static string Find(List<string> known, string asked) =>
        known.Find(name => name.Equals(asked, StringComparison.OrdinalIgnoreCase))
        ?? throw ApiException.Invalid("UnknownField", "Fields", $"Could not find field {ApiException.Quote(asked)}.");
}
