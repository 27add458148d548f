namespace FlickrStack.Wire.Types;

/// <summary>Java: all types within one class, with accessors.</summary>
internal sealed class JavaTypes : ITypesWriter
{
    /// <summary>Where Java and Kotlin find what the code speaks of.</summary>
    public const string Imports =
        "java.math.*,java.util.*,java.io.InputStream,net.servicestack.client.*,com.google.gson.annotations.*,com.google.gson.reflect.*";

    private readonly JvmNames names = new(kotlin: false);

    public string Language => "java";

    public IReadOnlyList<TypesOption> Options { get; } =
    [
        new("Package"), new("GlobalNamespace", "dtos"), new("AddPropertyAccessors", "True"), new("SettersReturnThis", "True"),
        new("AddServiceStackTypes", "True"), new("AddResponseStatus", "False"), new("AddDescriptionAsComments", "True"), new("AddImplicitVersion"),
        new("IncludeTypes"), new("ExcludeTypes"), new("TreatTypesAsStrings"), new("DefaultImports", Imports),
    ];

    /// <summary>Whether ServiceStack's client for the JVM has a type; it has errors and markers, but not the other DTOs.</summary>
    public static bool IsKnown(ApiType type) => type.IsLibrary && (type.Kind == ApiKind.Interface || type.Name is "ResponseStatus" or "ResponseError");

    public void Write(CodeWriter code, TypeSelection types, TypesOptions options)
    {
        if (options.Text("Package") is { Length: > 0 } package) code.Lines([$"package {package};", ""]);
        code.Lines(options.Names("DefaultImports").Select(import => $"import {import};"));
        code.Line();
        code.Line($"public class {options.Text("GlobalNamespace")}");
        code.Open();
        code.Line();
        var library = options.Flag("AddServiceStackTypes");
        foreach (var type in types.AsFound.Where(type => !IsKnown(type) && (library || !type.IsLibrary)))
        {
            code.Lines(Annotations.Docs(options, type.Description));
            code.Lines(names.Annotated(type));
            if (type.Kind == ApiKind.Enum) WriteEnum(code, type);
            else WriteClass(code, types, options, type);
            code.Line();
        }

        code.Close();
    }

    private static void WriteEnum(CodeWriter code, ApiType type)
    {
        code.Line($"public static enum {type.Name}");
        code.Open();
        code.Lines(type.Members.Select((member, index) => JvmNames.Serialized(type, member) + member.Name
            + (type.IsNumeric ? $"({member.Number})" : "") + (index < type.Members.Count - 1 ? "," : ";")));
        if (type.IsNumeric)
        {
            code.Lines(
            [
                "", "private final int value;",
                $"{type.Name}(final int intValue) {{ value = intValue; }}",
                "public int getValue() { return value; }",
            ]);
        }

        code.Close();
    }

    private void WriteClass(CodeWriter code, TypeSelection types, TypesOptions options, ApiType type)
    {
        var isClass = type.Kind == ApiKind.Class;
        var properties = WrittenProperties.Of(type, types, options);
        code.Line($"public static {(isClass ? "class" : "interface")} {JvmNames.Of(type)}{Heritage(type, isClass)}");
        code.Open();
        if (isClass)
        {
            code.Spaced(properties.Select(property => Field(options, property)));
            if (properties.Count > 0) code.Line();
        }

        if (options.Flag("AddPropertyAccessors")) code.Lines(properties.SelectMany(property => Accessors(options, type, property, isClass)));
        if (type.Operation?.Response is { } answer)
        {
            code.Line($"private static Object responseType = {Class(answer)};");
            code.Line("public Object getResponseType() { return responseType; }");
        }

        code.Close();
    }

    private string Heritage(ApiType type, bool isClass)
    {
        var faces = new[] { type.Operation?.Return }.OfType<ApiTypeRef>().Concat(type.Implements).Select(names.Of).ToList();
        return (type.Parent is null ? "" : $" extends {names.Of(type.Parent)}")
            + (faces.Count > 0 ? $" {(isClass ? "implements" : "extends")} {string.Join(", ", faces)}" : "");
    }

    private List<string> Field(TypesOptions options, ApiProperty property)
    {
        var type = names.Of(property.Type);
        var (above, before) = names.Serialized(property);
        return
        [
            .. Annotations.Docs(options, property.Description),
            .. names.Annotated(property.Attributes),
            .. above is null ? Array.Empty<string>() : [above],
            $"{before}public {type} {names.Field(property)} = {property.Start ?? (property.StartsEmpty ? $"new {type}()" : "null")};",
        ];
    }

    private IEnumerable<string> Accessors(TypesOptions options, ApiType type, ApiProperty property, bool isClass)
    {
        var (held, field) = (names.Of(property.Type), names.Field(property));
        var (result, end) = options.Flag("SettersReturnThis") ? (JvmNames.Of(type), " return this;") : ("void", "");
        var read = $"{held} {(held == "Boolean" ? "is" : "get")}{property.Name}()";
        if (!isClass) return [$"{read};"];

        return [$"public {read} {{ return {field}; }}", $"public {result} set{property.Name}({held} value) {{ this.{field} = value;{end} }}"];
    }

    private string Class(ApiTypeRef answer) =>
        answer.Args.Count == 0 ? $"{names.Of(answer)}.class" : $"new TypeToken<{names.Of(answer)}>(){{}}.getType()";
}
