using System.Text.Json;

namespace FlickrStack.Wire.Formats;

/// <summary>What a service answered, for the formats: as what it is, and as the tree that its JSON is.</summary>
/// <param name="Operation">The operation's name.</param>
/// <param name="Type">The type of the answer.</param>
/// <param name="Value">The answer.</param>
/// <param name="Tree">The answer as JSON.</param>
internal sealed record Answered(string Operation, Type Type, object Value, JsonElement Tree)
{
    /// <summary>The rows of a list, or the one answer.</summary>
    public IEnumerable<JsonElement> Rows => IsList ? Tree.GetProperty("results").EnumerateArray() : [Tree];

    /// <summary>The fields that were chosen, where some were.</summary>
    public FieldChoice? Chosen { get; init; }

    /// <summary>The names of the fields of each row.</summary>
    public IEnumerable<string> Columns =>
        Chosen?.Names ?? FieldChoice.NamesOf(IsList ? Type.GetGenericArguments()[0] : Type);

    private bool IsList => Value is ServiceModel.IPage;
}
