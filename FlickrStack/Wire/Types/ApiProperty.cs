namespace FlickrStack.Wire.Types;

/// <summary>A property of a type.</summary>
/// <param name="Name">Its CLR name.</param>
/// <param name="WireName">Its name in JSON.</param>
/// <param name="Type">What it holds.</param>
/// <param name="IsOptional">Whether it may be absent.</param>
/// <param name="Description">What it is, where that is written.</param>
/// <param name="Attributes">What clients are told of it; <c>DataMember</c> comes first.</param>
internal sealed record ApiProperty(
    string Name, string WireName, ApiTypeRef Type, bool IsOptional, string? Description, IReadOnlyList<ApiAttribute> Attributes)
{
    /// <summary>What it holds from the start, where a client asked for that.</summary>
    public string? Start { get; init; }

    /// <summary>Whether a client may rely on the list or the map and had better begin with an empty one.</summary>
    public bool StartsEmpty => !IsOptional && Type is { Shape: ApiShape.List, Name: "List" or "Array" or "HashSet" } or { Shape: ApiShape.Map, Name: "Dictionary" };
}
