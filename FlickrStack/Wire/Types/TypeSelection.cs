namespace FlickrStack.Wire.Types;

/// <summary>The part of a model that was asked for.</summary>
internal sealed class TypeSelection
{
    private readonly ApiModel model;

    public TypeSelection(ApiModel model, TypesOptions options)
    {
        this.model = model;
        var included = options.Names("IncludeTypes");
        var wanted = included.Count == 0 ? null : included.SelectMany(Named).ToHashSet();
        var unwanted = options.Names("ExcludeTypes").ToHashSet(StringComparer.OrdinalIgnoreCase);
        bool IsWanted(ApiType type) => (wanted is null || wanted.Contains(type)) && !unwanted.Contains(type.Name)
            && !unwanted.Contains(type.Operation is null ? "types" : "services");
        Types = [.. model.Types.Where(IsWanted)];
        Markers = [.. model.Markers.Where(IsWanted)];
    }

    /// <summary>Each after all it is made of; requests last.</summary>
    public IReadOnlyList<ApiType> Types { get; }

    /// <summary>The same as a reader of the contract comes by them: requests, answers, what they hold.</summary>
    public IEnumerable<ApiType> AsFound => FoundOrder.Of(model).Where(Types.Contains);

    /// <summary>Interfaces of the client libraries, which only some languages write.</summary>
    public IReadOnlyList<ApiType> Markers { get; }

    public ApiType? Find(ApiTypeRef? reference) => model.Find(reference);

    public IEnumerable<ApiProperty> Inherited(ApiType type) => model.Inherited(type);

    private IEnumerable<ApiType> Named(string item)
    {
        if (item.StartsWith('{'))
        {
            var tags = item.Trim('{', '}').Split(',', StringSplitOptions.TrimEntries);
            return Requests(operation => tags.Contains(operation.Tag, StringComparer.OrdinalIgnoreCase)).SelectMany(model.Closure);
        }

        if (item.EndsWith("/*", StringComparison.Ordinal))
        {
            return model.Types.Where(type => $"{type.Namespace}.{type.Name}".StartsWith(item[..^2], StringComparison.OrdinalIgnoreCase));
        }

        if (item.StartsWith("*.", StringComparison.Ordinal))
        {
            var used = ByName(item[2..]).ToHashSet();
            return Requests(operation => model.Closure(operation.Request).Overlaps(used)).Concat(used);
        }

        return item.EndsWith(".*", StringComparison.Ordinal)
            ? ByName(item[..^2]).SelectMany(model.Closure)
            : ByName(item).SelectMany(type => new[] { type, model.Find(type.Operation?.Response) }.OfType<ApiType>());
    }

    private IEnumerable<ApiType> Requests(Func<ApiOperation, bool> isMeant) =>
        model.Operations.Where(isMeant).Select(operation => operation.Request);

    private IEnumerable<ApiType> ByName(string name) =>
        model.Types.Where(type => type.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
