using System.Text.Json;

namespace FlickrStack.Wire.Types;

/// <summary>Python's data classes. ServiceStack's own types are in its client library, and so never here.</summary>
internal sealed class PythonTypes : ITypesWriter
{
    private const string Imports = "datetime,decimal,marshmallow.fields:*,servicestack:*,typing:*,dataclasses:dataclass/field,"
        + "dataclasses_json:dataclass_json/LetterCase/Undefined/config,enum:Enum/IntEnum";

    public string Language => "python";

    public CommentMarks Marks => CommentMarks.Python;

    public IReadOnlyList<TypesOption> Options { get; } =
    [
        new("GlobalNamespace"), new("AddServiceStackTypes", "True"), new("AddResponseStatus", "False"), new("AddImplicitVersion"),
        new("AddDescriptionAsComments", "True"), new("IncludeTypes"), new("ExcludeTypes"), new("DefaultImports", Imports),
        new("DataClass"), new("DataClassJson"),
    ];

    public void Write(CodeWriter code, TypeSelection types, TypesOptions options)
    {
        code.Lines(options.Imports.Select(import =>
            import.Names.Count == 0 ? $"import {import.Module}" : $"from {import.Module} import {string.Join(", ", import.Names)}"));
        code.Line("Object = TypeVar('Object')");
        var names = new PythonNames(types);
        foreach (var type in PythonNames.Own(types))
        {
            foreach (var parameter in names.NewParameters(type)) Apart(code, $"{parameter} = TypeVar('{parameter}')");
            Apart(code, [.. type.Operation?.Routes.Select(route => $"# {Annotations.Of(route)}") ?? [], .. Comments(type.Attributes)]);
            if (type.Kind == ApiKind.Enum) WriteEnum(code, type);
            else WriteClass(code, names, types, options, type);
            names.Written(type);
        }
    }

    private static void Apart(CodeWriter code, params IEnumerable<string> lines) => code.Lines(["", "", .. lines]);

    private static void WriteEnum(CodeWriter code, ApiType type)
    {
        code.Open($"class {type.Name}({(type.IsNumeric ? "IntEnum" : "str, Enum")}):");
        code.Lines(type.Members.Select(member =>
            $"{JsonNamingPolicy.SnakeCaseUpper.ConvertName(member.Name)} = {(type.IsNumeric ? $"{member.Number}" : $"'{member.Value}'")}"));
        code.End();
    }

    private static void WriteClass(CodeWriter code, PythonNames names, TypeSelection types, TypesOptions options, ApiType type)
    {
        code.Line(options.Text("DataClassJson") is { Length: > 0 } json ? json : "@dataclass_json(letter_case=LetterCase.CAMEL, undefined=Undefined.EXCLUDE)");
        code.Line(options.Text("DataClass") is { Length: > 0 } custom ? custom : "@dataclass");
        var faces = new[] { type.Parent, type.Operation?.Return }.OfType<ApiTypeRef>().Concat(type.Implements.Where(face => types.Find(face) is { IsLibrary: true }))
            .Select(names.Of).Concat(type.Parameters.Count > 0 ? [$"Generic[{string.Join(", ", type.Parameters)}]"] : Array.Empty<string>()).ToList();
        code.Open($"class {type.Name}{(faces.Count > 0 ? $"({string.Join(", ", faces)})" : "")}:");
        var docs = Docs(options, type.Description);
        if (docs.Count > 0) code.Lines([.. docs, ""]);
        var properties = WrittenProperties.Of(type, types, options);
        code.Spaced(properties.Select(property => Property(names, options, property)));
        if (properties.Count == 0) code.Line("pass");
        code.End();
    }

    private static List<string> Property(PythonNames names, TypesOptions options, ApiProperty property)
    {
        var (type, start) = Typed(names, property);
        var name = PythonNames.Field(property.Name, out var wire);
        var isOther = wire != property.WireName;
        if (isOther || property.StartsEmpty)
        {
            start = property.StartsEmpty ? $"default_factory={(property.Type.Shape == ApiShape.Map ? "dict" : "list")}" : $"default={start}";
            start = $"field({(isOther ? $"metadata=config(field_name='{property.WireName}'), " : "")}{start})";
        }

        var docs = Docs(options, property.Description);
        return [.. Comments(property.Attributes), $"{name}: {type} = {start}", .. docs, .. docs.Count > 0 ? [""] : Array.Empty<string>()];
    }

    // Only plain values have one to begin with; all else may be absent, whatever the server demands.
    private static (string Type, string Start) Typed(PythonNames names, ApiProperty property)
    {
        var name = names.Of(property.Type);
        var start = property.Type is { IsValue: true, IsNullable: false } ? PythonNames.Start(name) : null;
        return property.StartsEmpty || start is not null ? (name, property.Start ?? start ?? "") : ($"Optional[{name}]", "None");
    }

    private static List<string> Docs(TypesOptions options, string? description) =>
        description is null || !options.Flag("AddDescriptionAsComments") ? []
            : ["\"\"\"", description.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"\"\"", "'''", StringComparison.Ordinal), "\"\"\""];

    // Its converters know no data contracts.
    private static IEnumerable<string> Comments(IEnumerable<ApiAttribute> attributes) => attributes
        .Where(attribute => attribute.Name is not ("DataContract" or "DataMember")).Select(attribute => $"# {Annotations.Of(attribute)}");
}
