using System.Text.Json;

namespace FlickrStack.Wire.Types;

/// <summary>What Java and Kotlin call types and properties.</summary>
internal sealed class JvmNames(bool kotlin)
{
    private static readonly HashSet<string> Java =
    [
        "abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class", "const", "continue", "default", "do", "double", "else",
        "enum", "extends", "false", "final", "finally", "float", "for", "goto", "if", "implements", "import", "instanceof", "int", "interface", "long",
        "native", "new", "null", "package", "private", "protected", "public", "return", "short", "static", "strictfp", "super", "switch",
        "synchronized", "this", "throw", "throws", "transient", "true", "try", "void", "volatile", "while",
    ];

    private static readonly HashSet<string> Kotlin = ["as", "fun", "get", "in", "is", "object", "set", "typealias", "typeof", "val", "var", "when"];

    public string Of(ApiTypeRef type) => type.Shape switch
    {
        ApiShape.List => $"ArrayList<{Of(type.Args[0])}>",
        ApiShape.Map => $"HashMap<{Of(type.Args[0])},{Of(type.Args[1])}>",
        ApiShape.Scalar => Scalar(type.Name),
        _ => type.Args.Count == 0 ? type.Name : $"{type.Name}<{string.Join(", ", type.Args.Select(Of))}>",
    };

    public static string Of(ApiType type) => type.Parameters.Count == 0 ? type.Name : $"{type.Name}<{string.Join(", ", type.Parameters)}>";

    public string Field(ApiProperty property)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        return IsReserved(name) ? property.Name : name;
    }

    /// <summary>What the field has to say of its name in JSON: on a line of its own, or before the field where the name is the language's.</summary>
    public (string? Above, string Before) Serialized(ApiProperty property)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        var text = Serialized(property.WireName);
        if (name != property.WireName) return (text, "");

        return (null, IsReserved(name) ? $"{text} " : "");
    }

    public static string Serialized(string wireName) => $"@SerializedName(\"{wireName}\")";

    /// <summary>Flags travel as numbers, other values by their names.</summary>
    public static string Serialized(ApiType type, ApiEnumMember member) =>
        type.Attributes.Any(attribute => attribute.Name == "Flags") ? $"{Serialized($"{member.Number}")} "
        : member.Value != member.Name ? $"{Serialized(member.Value)} " : "";

    /// <summary>Annotations of a type, its routes first.</summary>
    public IEnumerable<string> Annotated(ApiType type) => (type.Operation?.Routes ?? [])
        .Select((route, index) => Told(index, $"@Route(Path={Literal(route.Path)}{(route.Verbs is null ? "" : $", Verbs={Literal(route.Verbs)}")})"))
        .Concat(Annotated(type.Attributes));

    public IEnumerable<string> Annotated(IEnumerable<ApiAttribute> attributes) => attributes.GroupBy(attribute => attribute.Name)
        .SelectMany(same => same.Select((attribute, index) => Told(index, Safe(Annotations.Of(attribute)))));

    // A second one of the same would not be taken.
    private static string Told(int index, string annotation) => index > 0 ? $"// {annotation}" : annotation;

    private string Literal(string text) => Safe(ApiAttribute.Literal(text));

    // In a text of Kotlin's a dollar begins an expression.
    private string Safe(string code) => kotlin ? code.Replace("$", "\\$", StringComparison.Ordinal) : code;

    private bool IsReserved(string name) => Java.Contains(name) || (kotlin && Kotlin.Contains(name));

    // Unsigned numbers take the next wider type.
    private string Scalar(string name) => name switch
    {
        "Int32" or "UInt16" => kotlin ? "Int" : "Integer",
        "Int64" or "UInt32" => "Long",
        "UInt64" => "BigInteger",
        "Int16" or "Byte" => "Short",
        "SByte" => "Byte",
        "Single" => "Float",
        "Decimal" => "BigDecimal",
        "DateTime" or "DateTimeOffset" or "DateOnly" => "Date",
        "TimeSpan" or "TimeOnly" => "TimeSpan",
        "Guid" => "UUID",
        "Byte[]" => kotlin ? "ByteArray" : "byte[]",
        "Stream" => "InputStream",
        "Double" or "Boolean" or "Object" or "Uri" => name,
        _ => "String",
    };
}
