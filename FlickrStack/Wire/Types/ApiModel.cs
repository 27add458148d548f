namespace FlickrStack.Wire.Types;

/// <summary>All that a client has to know of a contract, read once by <see cref="ApiReader"/>. It knows no language.</summary>
/// <param name="Operations">In the order they were given.</param>
/// <param name="Types">Every declared type, in an order in which each comes after all it is made of; requests come last.</param>
/// <param name="Markers">Interfaces that the client libraries define, in the order of their first use.</param>
internal sealed record ApiModel(
    IReadOnlyList<ApiOperation> Operations, IReadOnlyList<ApiType> Types, IReadOnlyList<ApiType> Markers)
{
    private readonly Dictionary<string, ApiType> byKey = Types.Concat(Markers).ToDictionary(type => type.Key, StringComparer.Ordinal);

    /// <summary>What a reference leads to; null for the runtime's own types.</summary>
    public ApiType? Find(ApiTypeRef? reference) => reference is null ? null : byKey.GetValueOrDefault(reference.Key);

    /// <summary>A type with all it is made of, answers included.</summary>
    public HashSet<ApiType> Closure(ApiType root)
    {
        var reached = new HashSet<ApiType>();
        Add(root);
        return reached;

        void Add(ApiType type)
        {
            if (!reached.Add(type)) return;
            foreach (var next in type.References.SelectMany(reference => reference.WithArgs).Select(Find).OfType<ApiType>()) Add(next);
        }
    }

    /// <summary>The properties that a type inherits, the nearest first.</summary>
    public IEnumerable<ApiProperty> Inherited(ApiType type)
    {
        for (var parent = Find(type.Parent); parent is not null; parent = Find(parent.Parent))
        {
            foreach (var property in parent.Properties) yield return property;
        }
    }
}
