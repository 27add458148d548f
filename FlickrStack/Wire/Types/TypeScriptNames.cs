namespace FlickrStack.Wire.Types;

/// <summary>What TypeScript and JavaScript's comments call types.</summary>
internal static class TypeScriptNames
{
    public static string Of(ApiTypeRef type) => type.Shape switch
    {
        ApiShape.List => $"{Of(type.Args[0])}[]",
        ApiShape.Map => $"{{ [index:{(Scalar(type.Args[0].Name) == "number" ? "number" : "string")}]: {Of(type.Args[1])}; }}",
        ApiShape.Scalar => Scalar(type.Name),
        _ when ApiReach.IsReturnName(type.Name) => type.Args is [var answer] ? $"IReturn<{(answer.IsBytes ? "Blob" : Of(answer))}>" : type.Name,
        _ => type.Args.Count == 0 ? type.Name : $"{type.Name}<{string.Join(", ", type.Args.Select(Of))}>",
    };

    /// <summary>An expression for an answer with nothing in it.</summary>
    public static string Empty(ApiTypeRef answer) => answer switch
    {
        { IsBytes: true } => "new Blob()",
        { Shape: ApiShape.List } => $"new Array<{Of(answer.Args[0])}>()",
        { Shape: ApiShape.Map } or { Name: "Object" } => "{}",
        { Shape: ApiShape.Scalar } => Scalar(answer.Name) switch { "number" => "0", "boolean" => "false", _ => "''" },
        _ => $"new {Of(answer)}()",
    };

    public static IEnumerable<string> Imports(TypesOptions options) => options.Imports.Select(import =>
        $"import {(import.Names.Count > 0 ? $"{{ {string.Join(", ", import.Names)} }} from " : "")}\"{import.Module}\";");

    private static string Scalar(string name) => name switch
    {
        "Boolean" => "boolean",
        "SByte" or "Byte" or "Int16" or "UInt16" or "Int32" or "UInt32" or "Int64" or "UInt64" or "Single" or "Double" or "Decimal" => "number",
        "Object" => "Object",
        _ => "string",
    };
}
