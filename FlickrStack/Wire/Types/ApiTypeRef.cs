namespace FlickrStack.Wire.Types;

/// <summary>A type as it is used somewhere: a property's, an answer's, a parent's.</summary>
/// <param name="Name">Its CLR name without arity, such as <c>Int32</c> or <c>List</c>.</param>
/// <param name="Namespace">Its CLR namespace.</param>
/// <param name="Shape">How it looks on the wire.</param>
/// <param name="Args">What it is made with; a list's elements, a map's keys and values.</param>
internal sealed record ApiTypeRef(string Name, string Namespace, ApiShape Shape, IReadOnlyList<ApiTypeRef> Args)
{
    /// <summary>Whether it is a <c>Nullable&lt;T&gt;</c>; the rest of this tells of the T.</summary>
    public bool IsNullable { get; init; }

    public bool IsValue { get; init; }

    public bool IsEnum { get; init; }

    public bool IsBytes => Name is "Byte[]" or "Stream";

    /// <summary>The same for every use of one type.</summary>
    public string Key => $"{Namespace}.{Name}`{Args.Count}";

    public IEnumerable<ApiTypeRef> WithArgs => Args.SelectMany(arg => arg.WithArgs).Prepend(this);
}
