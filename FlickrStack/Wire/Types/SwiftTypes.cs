namespace FlickrStack.Wire.Types;

/// <summary>Swift: classes that are <c>Codable</c>, those with a parent by their own hand.</summary>
/// <remarks><c>AddModelExtensions</c> says nothing any more, as in the original.</remarks>
internal sealed class SwiftTypes : ITypesWriter
{
    private static readonly HashSet<string> Known = ["ResponseStatus", "ResponseError", "QueryBase", "QueryDb", "QueryResponse"];

    public string Language => "swift";

    public IReadOnlyList<TypesOption> Options { get; } =
    [
        new("BaseClass"), new("AddModelExtensions", "True"), new("AddServiceStackTypes", "True"), new("MakePropertiesOptional", "True"),
        new("IncludeTypes"), new("ExcludeTypes"), new("ExcludeGenericBaseTypes", "False"), new("AddResponseStatus", "False"),
        new("AddImplicitVersion"), new("AddDescriptionAsComments", "True"), new("InitializeCollections", "False"), new("TreatTypesAsStrings"),
        new("DefaultImports", "Foundation,ServiceStack"),
    ];

    public void Write(CodeWriter code, TypeSelection types, TypesOptions options)
    {
        code.Lines(options.Names("DefaultImports").Select(import => $"import {import}"));
        code.Line();
        var library = options.Flag("AddServiceStackTypes");
        foreach (var type in types.AsFound.Where(type => !type.IsLibrary || (library && !Known.Contains(type.Name))))
        {
            code.Lines(Annotations.Docs(options, type.Description));
            code.Lines(type.Operation?.Routes.Select(route => $"// {Annotations.Of(route)}") ?? []);
            code.Lines(type.Attributes.Select(attribute => $"// {Annotations.Of(attribute)}"));
            if (type.Kind == ApiKind.Enum) WriteEnum(code, type);
            else if (type.Kind == ApiKind.Interface) WriteProtocol(code, options, type);
            else WriteClass(code, types, options, type);
            code.Line();
        }
    }

    private static void WriteEnum(CodeWriter code, ApiType type)
    {
        code.Line($"public enum {type.Name} : {(type.IsNumeric ? "Int" : "String")}, Codable");
        code.Open();
        code.Lines(type.Members.Select(member =>
            $"case {member.Name}{(type.IsNumeric ? $" = {member.Number}" : member.Value != member.Name ? $" = \"{member.Value}\"" : "")}"));
        code.Close();
    }

    private static void WriteProtocol(CodeWriter code, TypesOptions options, ApiType type)
    {
        code.Line($"public protocol {type.Name}");
        code.Open();
        code.Lines(type.Properties.Select(property => $"var {SwiftNames.Field(property)}:{SwiftNames.Of(property.Type)}{Mark(options, property)} {{ get set }}"));
        code.Close();
    }

    private static void WriteClass(CodeWriter code, TypeSelection types, TypesOptions options, ApiType type)
    {
        var parent = type.Parent is { Args.Count: > 0 } && options.Flag("ExcludeGenericBaseTypes") ? null : type.Parent;
        var parameters = type.Parameters.Count > 0 ? $"<{string.Join(", ", type.Parameters.Select(parameter => $"{parameter} : Codable"))}>" : "";
        var properties = WrittenProperties.Of(type, types, options);
        code.Line($"public class {type.Name}{parameters} : {string.Join(", ", Heritage(types, options, type, parent))}");
        code.Open();
        if (type.Operation?.Response is { } answer) code.Lines([$"public typealias Return = {SwiftNames.Of(answer)}", ""]);
        code.Spaced(properties.Select(property => Property(options, property)));
        if (properties.Count > 0) code.Line();
        code.Line($"required public init(){{{(parent is null ? "" : " super.init() ")}}}");
        if (parent is not null) SwiftCoding.Write(code, properties);
        code.Close();
    }

    // A class has one parent, and a protocol with a type of its own cannot be named here.
    private static IEnumerable<string> Heritage(TypeSelection types, TypesOptions options, ApiType type, ApiTypeRef? parent)
    {
        var given = options.Text("BaseClass");
        if (parent is not null) yield return SwiftNames.Of(parent);
        else if (given.Length > 0) yield return given;
        if (type.Operation?.Return is { } returns) yield return returns.Name;
        foreach (var face in type.Implements.Where(face => face.Args.Count == 0 && types.Find(face) is not null)) yield return face.Name;
        if (parent is null) yield return "Codable";
    }

    private static List<string> Property(TypesOptions options, ApiProperty property)
    {
        var type = SwiftNames.Of(property.Type);
        var isEmpty = options.Flag("InitializeCollections") && property.Type.Shape is ApiShape.List or ApiShape.Map;
        var start = property.Start ?? (!isEmpty ? null : property.Type.Shape == ApiShape.Map ? "[:]" : "[]");
        return
        [
            .. Annotations.Docs(options, property.Description),
            .. property.Attributes.Select(attribute => $"// {Annotations.Of(attribute)}"),
            $"{(type == SwiftNames.Span ? "@TimeSpan " : "")}public var {SwiftNames.Field(property)}:{type}{Mark(options, property)}"
                + (start is null ? "" : $" = {start}"),
        ];
    }

    // What must be there need not be unwrapped, and may still be absent while an object is made.
    private static string Mark(TypesOptions options, ApiProperty property) =>
        property.IsOptional || options.Flag("MakePropertiesOptional") ? "?" : "!";
}
