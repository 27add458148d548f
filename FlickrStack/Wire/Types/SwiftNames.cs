namespace FlickrStack.Wire.Types;

/// <summary>What Swift calls types and properties.</summary>
internal static class SwiftNames
{
    private static readonly HashSet<string> Reserved =
    [
        "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer", "deinit", "do", "else", "enum", "extension",
        "fallthrough", "false", "fileprivate", "for", "func", "get", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil",
        "open", "operator", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "set", "static", "struct", "subscript", "super",
        "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ];

    /// <summary>What spans and times of day are; an attribute of the client's says with each how it travels.</summary>
    public const string Span = "TimeInterval";

    public static string Of(ApiTypeRef type) => type.Shape switch
    {
        ApiShape.List => $"[{Of(type.Args[0])}]",
        ApiShape.Map => $"[{Of(type.Args[0])}:{Of(type.Args[1])}]",
        ApiShape.Scalar => Scalar(type.Name),
        _ => type.Args.Count == 0 ? type.Name : $"{type.Name}<{string.Join(", ", type.Args.Select(Of))}>",
    };

    public static string Field(ApiProperty property) => Reserved.Contains(property.WireName) ? $"`{property.WireName}`" : property.WireName;

    private static string Scalar(string name) => name switch
    {
        "Boolean" => "Bool",
        "SByte" => "Int8",
        "Byte" => "UInt8",
        "Int32" or "Int64" => "Int",
        "Single" => "Float",
        "Decimal" => "Double",
        "DateTime" or "DateTimeOffset" or "DateOnly" => "Date",
        "TimeSpan" or "TimeOnly" => Span,
        "Byte[]" or "Stream" => "[UInt8]",
        "Int16" or "UInt16" or "UInt32" or "UInt64" or "Double" or "Uri" => name,
        _ => "String",
    };
}
