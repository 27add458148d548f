using System.Text.Json;

namespace FlickrStack.Wire.Types;

/// <summary>What Python calls types and fields. A name that is used before its class is there stands in quotes.</summary>
internal sealed class PythonNames(TypeSelection types)
{
    // What the language keeps to itself, and what the fields that follow in the same class need for their types.
    private static readonly HashSet<string> Reserved =
    [
        "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for", "from",
        "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
        "bool", "bytes", "config", "datetime", "field", "float", "int", "str",
    ];

    private readonly HashSet<string> awaited = [.. Own(types).Select(type => type.Name)];
    private readonly HashSet<string> parameters = [];

    /// <summary>The types that are written; an interface would be a class that nothing can be read into.</summary>
    public static IEnumerable<ApiType> Own(TypeSelection types) =>
        types.Types.Where(type => !type.IsLibrary && !type.IsSystem && type.Kind != ApiKind.Interface);

    public void Written(ApiType type) => awaited.Remove(type.Name);

    public IEnumerable<string> NewParameters(ApiType type) => type.Parameters.Where(parameters.Add);

    public string Of(ApiTypeRef type) => type.Shape switch
    {
        ApiShape.List => $"List[{Of(type.Args[0])}]",
        ApiShape.Map => $"Dict[{Of(type.Args[0])}, {Of(type.Args[1])}]",
        ApiShape.Scalar => Scalar(type.Name),
        ApiShape.Declared when types.Find(type) is { Kind: ApiKind.Interface, IsLibrary: false } => "Object",
        ApiShape.Declared when awaited.Contains(type.Name) => $"\"{Plain(type).Replace("\"", "", StringComparison.Ordinal)}\"",
        _ => Plain(type),
    };

    /// <param name="name">The property's CLR name.</param>
    /// <param name="wire">What the converter makes of the answer in JSON.</param>
    public static string Field(string name, out string wire)
    {
        var snake = JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
        var words = snake.Split('_');
        wire = Reserved.Contains(snake) ? "" : words[0] + string.Concat(words[1..].Select(word => word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..]));
        return Reserved.Contains(snake) ? $"{snake}_" : snake;
    }

    /// <summary>What a plain value begins with; null for those that begin with nothing.</summary>
    public static string? Start(string type) => type switch
    {
        "int" => "0",
        "float" => "0.0",
        "bool" => "False",
        "Decimal" => "decimal.Decimal(0)",
        "datetime.datetime" => "datetime.datetime(1, 1, 1)",
        "datetime.timedelta" => "datetime.timedelta()",
        _ => null,
    };

    private string Plain(ApiTypeRef type) => type.Args.Count == 0 ? type.Name : $"{type.Name}[{string.Join(", ", type.Args.Select(Of))}]";

    private static string Scalar(string name) => name switch
    {
        "Boolean" => "bool",
        "SByte" or "Byte" or "Int16" or "UInt16" or "Int32" or "UInt32" or "Int64" or "UInt64" => "int",
        "Single" or "Double" => "float",
        "DateTime" or "DateTimeOffset" or "DateOnly" => "datetime.datetime",
        "TimeSpan" or "TimeOnly" => "datetime.timedelta",
        "Byte[]" or "Stream" => "bytes",
        "Decimal" or "Object" => name,
        _ => "str",
    };
}
