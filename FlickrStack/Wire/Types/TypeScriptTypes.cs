using FlickrStack.ServiceModel;

namespace FlickrStack.Wire.Types;

/// <summary>TypeScript: classes that carry their own answer, or declarations only.</summary>
internal sealed class TypeScriptTypes(bool declarations) : ITypesWriter
{
    public string Language => declarations ? "typescript.d" : "typescript";

    public IReadOnlyList<TypesOption> Options { get; } =
    [
        new("GlobalNamespace"), new("MakePropertiesOptional", declarations ? "True" : "False"), new("AddServiceStackTypes", "True"),
        new("AddResponseStatus", "False"), new("AddImplicitVersion"), new("AddDescriptionAsComments", "True"),
        new("IncludeTypes"), new("ExcludeTypes"), new("DefaultImports"),
    ];

    private string Export => declarations ? "" : "export ";

    public void Write(CodeWriter code, TypeSelection types, TypesOptions options)
    {
        var module = options.Text("GlobalNamespace");
        if (module.Length > 0)
        {
            code.Line();
            code.Line($"{(declarations ? "declare" : "export")} module {module}");
            code.Open();
        }

        code.Line("// @ts-nocheck");
        code.Line();
        code.Lines(TypeScriptNames.Imports(options));
        if (options.Imports.Count > 0) code.Line();
        var library = options.Flag("AddServiceStackTypes");
        foreach (var type in types.Markers.Concat(types.Types).Where(type => library || !type.IsLibrary)) Write(code, types, options, type);
        if (module.Length > 0) code.Close();
    }

    private void Write(CodeWriter code, TypeSelection types, TypesOptions options, ApiType type)
    {
        if (options.Flag("AddDescriptionAsComments")) code.Lines(Described(type.Description));
        code.Lines(type.Operation?.Routes.Select(Route) ?? []);
        code.Lines(type.Attributes.Select(Comment));
        if (type.Kind == ApiKind.Enum) WriteEnum(code, type);
        else WriteShape(code, types, options, type);
        code.Line();
    }

    private void WriteEnum(CodeWriter code, ApiType type)
    {
        if (declarations)
        {
            code.Line($"type {type.Name} = {string.Join(" | ", type.Members.Select(member => $"\"{(type.IsNumeric ? member.Name : member.Value)}\""))};");
            return;
        }

        code.Line($"export enum {type.Name}");
        code.Open();
        code.Lines(type.Members.Select(member => $"{member.Name} = {(type.IsNumeric ? $"{member.Number}" : $"'{member.Value}'")},"));
        code.Close();
    }

    private void WriteShape(CodeWriter code, TypeSelection types, TypesOptions options, ApiType type)
    {
        var isClass = !declarations && type.Kind == ApiKind.Class;
        code.Line($"{Export}{(isClass ? "class" : "interface")} {Name(type)}{Heritage(type, isClass)}");
        code.Open();
        if (!declarations && type.Operation is null && ApiReach.IsReturnName(type.Name))
            code.Line($"createResponse(): {(type.Parameters.Count > 0 ? type.Parameters[0] : "void")};");
        var blocks = type.Properties.Select(property => Property(options, property, isClass)).Concat(Extra(types, options, type, isClass)).ToList();
        code.Spaced(blocks);
        if (isClass)
        {
            code.Line();
            WriteMethods(code, type);
        }

        code.Close();
    }

    private static string Name(ApiType type) => type.Parameters.Count == 0 ? type.Name : $"{type.Name}<{string.Join(", ", type.Parameters)}>";

    private static string Heritage(ApiType type, bool isClass)
    {
        var faces = (type.Operation?.Return is { } returns ? new[] { returns } : []).Concat(type.Implements).Select(TypeScriptNames.Of).ToList();
        if (isClass)
        {
            return (type.Parent is { } parent ? $" extends {TypeScriptNames.Of(parent)}" : "")
                + (faces.Count > 0 ? $" implements {string.Join(", ", faces)}" : "");
        }

        if (type.Parent is not null) faces.Insert(0, TypeScriptNames.Of(type.Parent));
        return faces.Count > 0 ? $" extends {string.Join(", ", faces)}" : "";
    }

    private static List<string> Property(TypesOptions options, ApiProperty property, bool isClass)
    {
        var optional = property.IsOptional || options.Flag("MakePropertiesOptional");
        var start = optional || !isClass || !property.StartsEmpty ? "" : property.Type.Shape == ApiShape.Map ? " = {}" : " = []";
        return
        [
            .. options.Flag("AddDescriptionAsComments") ? Described(property.Description) : [],
            .. property.Attributes.Select(Comment),
            $"{(isClass ? "public " : "")}{property.WireName}{(optional ? "?" : "")}: {TypeScriptNames.Of(property.Type)}{start};",
        ];
    }

    private static IEnumerable<IReadOnlyList<string>> Extra(TypeSelection types, TypesOptions options, ApiType type, bool isClass)
    {
        var scope = isClass ? "public " : "";
        if (type.Operation is not null && options.Text("AddImplicitVersion") is { Length: > 0 } version)
            yield return [isClass ? $"{scope}version: number = {version};" : "version?: number;"];
        if (options.Flag("AddResponseStatus") && type.IsAnswer && type.Properties.Concat(types.Inherited(type)).All(property => property.Name != nameof(ResponseStatus)))
            yield return [$"{scope}responseStatus?: ResponseStatus;"];
    }

    private static void WriteMethods(CodeWriter code, ApiType type)
    {
        var parent = type.Parent is null ? "" : "super(init); ";
        code.Line($"public constructor(init?: Partial<{Name(type)}>) {{ {parent}(Object as any).assign(this, init); }}");
        if (type.Operation is not { } operation) return;

        code.Line($"public getTypeName() {{ return '{type.Name}'; }}");
        code.Line($"public getMethod() {{ return '{operation.Verb}'; }}");
        if (operation.Return is not null)
            code.Line($"public createResponse() {{{(operation.Response is { } answer ? $" return {TypeScriptNames.Empty(answer)}; " : "")}}}");
    }

    private static IEnumerable<string> Described(string? description) =>
        description is null ? [] : [$"/** @description {description.Replace("*/", "* /", StringComparison.Ordinal)} */"];

    private static string Route(RouteAttribute route) =>
        $"// @Route({ApiAttribute.Literal(route.Path)}{(route.Verbs is null ? "" : $", {ApiAttribute.Literal(route.Verbs)}")})";

    private static string Comment(ApiAttribute attribute) =>
        $"// @{attribute.Name}{(attribute.Name == "DataContract" ? "" : $"({attribute.Arguments})")}";
}
