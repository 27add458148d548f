namespace FlickrStack.Wire.Types;

/// <summary>A type of the contract, a request where <see cref="Operation"/> is there.</summary>
internal sealed class ApiType
{
    public required ApiKind Kind { get; init; }

    public required string Name { get; init; }

    public required string Namespace { get; init; }

    /// <summary>The type that this one is nested in.</summary>
    public string? Outer { get; init; }

    /// <summary>Names of its generic parameters.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>The type that it extends.</summary>
    public ApiTypeRef? Parent { get; init; }

    /// <summary>The interfaces that it declares itself, without <c>IReturn</c>.</summary>
    public IReadOnlyList<ApiTypeRef> Implements { get; init; } = [];

    /// <summary>The properties that it declares itself.</summary>
    public IReadOnlyList<ApiProperty> Properties { get; init; } = [];

    /// <summary>An enum's values.</summary>
    public IReadOnlyList<ApiEnumMember> Members { get; init; } = [];

    /// <summary>Whether an enum's numbers say something: they are flags, or do not count up from 0.</summary>
    public bool IsNumeric { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<ApiAttribute> Attributes { get; init; } = [];

    public ApiOperation? Operation { get; init; }

    /// <summary>Whether ServiceStack's client libraries define it.</summary>
    public bool IsLibrary { get; init; }

    /// <summary>Whether it is the runtime's, such as a pair.</summary>
    public bool IsSystem => Namespace == "System" || Namespace.StartsWith("System.", StringComparison.Ordinal);

    public bool IsAnswer { get; init; }

    public string Key => $"{Namespace}.{Name}`{Parameters.Count}";

    public IEnumerable<ApiTypeRef> References =>
    [
        .. Parent is null ? [] : new[] { Parent },
        .. Properties.Select(property => property.Type),
        .. Implements,
        .. Operation is null ? [] : new[] { Operation.Return, Operation.Response }.OfType<ApiTypeRef>(),
    ];
}
