namespace FlickrStack.Wire.Types;

/// <summary>What Dart calls types and fields, and how each travels.</summary>
/// <param name="parameters">Of the type that is being written.</param>
internal sealed class DartNames(IReadOnlyList<string> parameters)
{
    private static readonly HashSet<string> Reserved =
    [
        "assert", "await", "bool", "break", "case", "catch", "class", "const", "context", "continue", "default", "do", "double", "dynamic", "else",
        "enum", "extends", "false", "final", "finally", "for", "if", "in", "int", "is", "new", "null", "num", "rethrow", "return", "set", "super",
        "switch", "this", "throw", "true", "try", "var", "void", "while", "with", "yield",
    ];

    public static bool IsReserved(string name) => Reserved.Contains(name);

    public static string Field(ApiProperty property) => IsReserved(property.WireName) ? property.Name : property.WireName;

    public static string Of(ApiTypeRef type) => Named(type, parameter => parameter);

    /// <summary>What a field begins with where it cannot be absent; null for all that can.</summary>
    public static string? Start(ApiProperty property) => property.Start ?? (Of(property.Type), property.Type) switch
    {
        _ when property.Type.IsNullable || property.Type.Shape != ApiShape.Scalar || property.IsOptional => null,
        ("String", _) => "\"\"",
        ("int" or "double", _) => "0",
        _ => null,
    };

    public string FromJson(ApiProperty property)
    {
        var json = $"json['{property.WireName}']";
        var read = Of(property.Type) switch
        {
            "String" or "int" or "bool" => json,
            "double" => $"JsonConverters.toDouble({json})",
            "Map<String,String?>" => $"JsonConverters.toStringMap({json})",
            _ => $"JsonConverters.fromJson({json},'{(property.Type.Shape == ApiShape.Parameter ? Of(property.Type) : Named(property.Type, AtRunTime))}',context!)",
        };
        var start = Start(property) ?? (property.Type is { Name: "DateTime" or "DateTimeOffset", IsNullable: false } ? "DateTime(0)" : null);
        return $"{Field(property)} = {read}{(start is null ? "" : $" ?? {start}")};";
    }

    public static string ToJson(ApiProperty property) => $"'{property.WireName}': " + (Of(property.Type) switch
    {
        "String" or "int" or "bool" or "double" or "Map<String,String?>" => Field(property),
        var type => $"JsonConverters.toJson({Field(property)},'{type}',context!)",
    });

    /// <summary>An expression for an answer with nothing in it.</summary>
    public static string Empty(ApiTypeRef answer) => (answer.Shape, Of(answer)) switch
    {
        (ApiShape.List, _) => $"<{Of(answer.Args[0])}>[]",
        (_, "String") => "\"\"",
        (_, "Uint8List") => "Uint8List(0)",
        (_, "int" or "double") => "0",
        (_, "bool") => "false",
        (_, "dynamic") => "{}",
        (_, var type) => $"{type}()",
    };

    // Only the object itself knows what it is made with.
    private string AtRunTime(string parameter) =>
        $"${{runtimeGenericTypeDefs(this,[{parameters.ToList().IndexOf(parameter)}]).join(\",\")}}";

    private static string Named(ApiTypeRef type, Func<string, string> parameter) => type.Shape switch
    {
        ApiShape.List => $"List<{Named(type.Args[0], parameter)}>",
        ApiShape.Map => $"Map<{Named(type.Args[0], parameter)},{Named(type.Args[1], parameter)}?>",
        ApiShape.Scalar => Scalar(type.Name),
        ApiShape.Parameter => parameter(type.Name),
        _ => type.Args.Count == 0 ? type.Name : $"{type.Name}<{string.Join(",", type.Args.Select(arg => Named(arg, parameter)))}>",
    };

    private static string Scalar(string name) => name switch
    {
        "Boolean" => "bool",
        "SByte" or "Byte" or "Int16" or "UInt16" or "Int32" or "UInt32" or "Int64" or "UInt64" => "int",
        "Single" or "Double" or "Decimal" => "double",
        "DateTime" or "DateTimeOffset" or "DateOnly" => "DateTime",
        "TimeSpan" or "TimeOnly" => "Duration",
        "Byte[]" or "Stream" => "Uint8List",
        "Object" => "dynamic",
        "Uri" => "Uri",
        _ => "String",
    };
}
