namespace FlickrStack.Wire.Types;

/// <summary>JavaScript modules whose comments tell editors the types.</summary>
internal sealed class MjsTypes : ITypesWriter
{
    public string Language => "mjs";

    public string ContentType => "text/javascript; charset=utf-8";

    public IReadOnlyList<TypesOption> Options { get; } =
    [
        new("AddServiceStackTypes", "True"), new("AddDocAnnotations", "True"), new("AddDescriptionAsComments", "True"),
        new("IncludeTypes"), new("ExcludeTypes"), new("DefaultImports"),
    ];

    public void Write(CodeWriter code, TypeSelection types, TypesOptions options)
    {
        code.Line("\"use strict\";");
        code.Lines(TypeScriptNames.Imports(options));
        var library = options.Flag("AddServiceStackTypes");
        foreach (var type in types.Types.Where(type => type.Kind != ApiKind.Interface && (library || !type.IsLibrary)))
        {
            if (type.Kind == ApiKind.Enum) WriteEnum(code, options, type);
            else WriteClass(code, types, options, type);
        }
    }

    private static void WriteEnum(CodeWriter code, TypesOptions options, ApiType type)
    {
        var name = type.Name;
        var union = type.IsNumeric ? "number" : string.Join("|", type.Members.Select(member => $"'{member.Value}'"));
        if (options.Flag("AddDocAnnotations")) code.Line($"/** @typedef {{{union}}} */");
        code.Line($"export var {name};");
        code.Open($"(function ({name}) {{");
        code.Lines(type.Members.Select(member => type.IsNumeric
            ? $"{name}[{name}[\"{member.Name}\"] = {member.Number}] = \"{member.Name}\""
            : $"{name}[\"{member.Name}\"] = \"{member.Value}\""));
        code.Close($"}})({name} || ({name} = {{}}));");
    }

    private static void WriteClass(CodeWriter code, TypeSelection types, TypesOptions options, ApiType type)
    {
        var docs = options.Flag("AddDocAnnotations");
        if (docs) code.Lines(type.Parameters.Select((parameter, index) => $"/** @typedef {(index > 0 ? " " : "")}{parameter} {{any}} */"));
        code.Open($"export class {type.Name}{(type.Parent is { } parent ? $" extends {parent.Name}" : "")} {{");
        var fields = type.Properties.Concat(types.Inherited(type)).Select(property => $"{property.WireName}?:{TypeScriptNames.Of(property.Type)}").ToList();
        if (docs && fields.Count > 0) code.Line($"/** @param {{{{{string.Join(",", fields)}}}}} [init] */");
        code.Line($"constructor(init) {{ {(type.Parent is null ? "" : "super(init); ")}Object.assign(this, init) }}");
        foreach (var property in type.Properties)
        {
            if (docs) WriteDocs(code, options, property);
            code.Line(property.WireName + (!property.StartsEmpty ? ";" : property.Type.Shape == ApiShape.Map ? " = {};" : " = [];"));
        }

        if (type.Operation is { } operation)
        {
            code.Line($"getTypeName() {{ return '{type.Name}' }}");
            code.Line($"getMethod() {{ return '{operation.Verb}' }}");
            if (operation.Return is not null) code.Line($"createResponse() {{ {(operation.Response is { } answer ? $"return {Empty(answer)} " : "")}}}");
        }

        code.Close();
    }

    private static void WriteDocs(CodeWriter code, TypesOptions options, ApiProperty property)
    {
        var type = $"@type {{{(property.IsOptional ? "?" : "")}{TypeScriptNames.Of(property.Type)}}}";
        if (property.Description is null || !options.Flag("AddDescriptionAsComments"))
        {
            code.Line($"/** {type} */");
            return;
        }

        code.Lines(["/**", $" * {type}", $" * @description {property.Description.Replace("*/", "* /", StringComparison.Ordinal)} */"]);
    }

    // JavaScript has no generics, and neither have its constructors.
    private static string Empty(ApiTypeRef answer) =>
        answer.Shape == ApiShape.List ? "[]" : TypeScriptNames.Empty(answer).Split('<')[0] + (answer.Args.Count > 0 && answer.Shape == ApiShape.Declared ? "()" : "");
}
