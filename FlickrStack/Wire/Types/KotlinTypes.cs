namespace FlickrStack.Wire.Types;

/// <summary>Kotlin: open classes for ServiceStack's client for the JVM.</summary>
internal sealed class KotlinTypes : ITypesWriter
{
    private readonly JvmNames names = new(kotlin: true);

    public string Language => "kotlin";

    public IReadOnlyList<TypesOption> Options { get; } =
    [
        new("Package"), new("AddServiceStackTypes", "True"), new("AddResponseStatus", "False"), new("AddImplicitVersion"),
        new("AddDescriptionAsComments", "True"), new("IncludeTypes"), new("ExcludeTypes"), new("InitializeCollections", "False"),
        new("TreatTypesAsStrings"), new("DefaultImports", JavaTypes.Imports),
    ];

    public void Write(CodeWriter code, TypeSelection types, TypesOptions options)
    {
        if (options.Text("Package") is { Length: > 0 } package) code.Lines([$"package {package}", ""]);
        code.Lines(options.Names("DefaultImports").Select(import => $"import {import}"));
        code.Lines(["", ""]);
        var library = options.Flag("AddServiceStackTypes");
        foreach (var type in types.AsFound.Where(type => !JavaTypes.IsKnown(type) && (library || !type.IsLibrary)))
        {
            code.Lines(Annotations.Docs(options, type.Description));
            code.Lines(names.Annotated(type));
            if (type.Kind == ApiKind.Enum) WriteEnum(code, type);
            else WriteClass(code, types, options, type);
            code.Line();
        }
    }

    private static void WriteEnum(CodeWriter code, ApiType type)
    {
        code.Line($"enum class {type.Name}{(type.IsNumeric ? "(val value:Int)" : "")}");
        code.Open();
        code.Lines(type.Members.Select(member =>
            $"{JvmNames.Serialized(type, member)}{member.Name}{(type.IsNumeric ? $"({member.Number})" : "")},"));
        code.Close();
    }

    private void WriteClass(CodeWriter code, TypeSelection types, TypesOptions options, ApiType type)
    {
        var isClass = type.Kind == ApiKind.Class;
        var promised = type.Implements.Select(types.Find).OfType<ApiType>().Where(face => !face.IsLibrary)
            .SelectMany(face => face.Properties).Select(property => property.Name).ToHashSet();
        var heritage = (type.Parent is null ? [] : new[] { $"{names.Of(type.Parent)}()" })
            .Concat(new[] { type.Operation?.Return }.OfType<ApiTypeRef>().Concat(type.Implements).Select(names.Of)).ToList();
        code.Line($"{(isClass ? "open class" : "interface")} {JvmNames.Of(type)}{(heritage.Count > 0 ? $" : {string.Join(", ", heritage)}" : "")}");
        code.Open();
        code.Spaced(WrittenProperties.Of(type, types, options).Select(property =>
            Property(options, property, !isClass ? "var" : promised.Contains(property.Name) ? "override var" : "open var", isClass)));
        if (type.Operation?.Response is { } answer)
        {
            code.Line($"companion object {{ private val responseType = {Class(answer)} }}");
            code.Line($"override fun getResponseType(): Any? = {type.Name}.responseType");
        }

        code.Close();
    }

    private List<string> Property(TypesOptions options, ApiProperty property, string kind, bool isClass)
    {
        var empty = options.Flag("InitializeCollections") ? (property with { IsOptional = false }).StartsEmpty : property.StartsEmpty;
        var type = names.Of(property.Type);
        var held = !isClass ? $"{type}{(empty ? "" : "?")}" : empty ? $"{type} = {type}()" : $"{type}? = {property.Start ?? "null"}";
        var (above, before) = names.Serialized(property);
        return
        [
            .. Annotations.Docs(options, property.Description),
            .. names.Annotated(property.Attributes),
            .. above is null ? Array.Empty<string>() : [above],
            $"{before}{kind} {names.Field(property)}:{held}",
        ];
    }

    private string Class(ApiTypeRef answer) =>
        answer.Args.Count == 0 ? $"{names.Of(answer)}::class.java" : $"object : TypeToken<{names.Of(answer)}>(){{}}.type";
}
