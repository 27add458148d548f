using System.Text.RegularExpressions;

namespace FlickrStack.Wire.Types;

/// <summary>Dart: classes that write themselves down. ServiceStack's own types are in its client library, and so never here.</summary>
internal sealed partial class DartTypes : ITypesWriter
{
    public string Language => "dart";

    public IReadOnlyList<TypesOption> Options { get; } =
    [
        new("GlobalNamespace"), new("AddServiceStackTypes", "True"), new("AddResponseStatus", "False"), new("AddImplicitVersion"),
        new("AddDescriptionAsComments", "True"), new("IncludeTypes"), new("ExcludeTypes"),
        new("DefaultImports", "package:servicestack/servicestack.dart"),
    ];

    /// <summary>A type with its parameters.</summary>
    public static string Name(ApiType type) => type.Parameters.Count == 0 ? type.Name : $"{type.Name}<{string.Join(",", type.Parameters)}>";

    public void Write(CodeWriter code, TypeSelection types, TypesOptions options)
    {
        var own = types.Types.Where(type => !type.IsLibrary && !type.IsSystem).ToList();
        code.Lines(options.Names("DefaultImports").Append("dart:typed_data").Select(import => $"import '{import}';"));
        code.Line();
        foreach (var type in own)
        {
            code.Lines(Annotations.Docs(options, type.Description));
            code.Lines(type.Operation?.Routes.Select(route => $"// {Annotations.Of(route)}") ?? []);
            code.Lines(type.Attributes.Select(Comment));
            if (type.Kind == ApiKind.Enum) WriteEnum(code, type);
            else if (type.Kind == ApiKind.Interface) WriteInterface(code, type);
            else WriteClass(code, types, options, type);
            code.Line();
        }

        var library = options.Text("GlobalNamespace") is { Length: > 0 } global ? global : "dtos";
        code.Open($"TypeContext _ctx = TypeContext(library: '{library}', types: <String, TypeInfo> {{");
        code.Lines(new DartContext(types).Lines(own));
        code.Close("});");
    }

    // Flags are added up, which Dart's enums cannot be.
    private static void WriteEnum(CodeWriter code, ApiType type)
    {
        var name = type.Name;
        var isFlags = type.Attributes.Any(attribute => attribute.Name == "Flags");
        code.Line($"{(isFlags ? "class" : "enum")} {name}");
        code.Open();
        if (isFlags)
        {
            code.Lines(type.Members.Select(member => $"static const {name} {member.Name} = const {name}._({member.Number});"));
            code.Lines(
            [
                "", "final int _value;",
                $"const {name}._(this._value);",
                "int get value => _value;",
                $"static List<{name}> get values => const [{string.Join(",", type.Members.Select(member => member.Name))}];",
            ]);
        }
        else
        {
            code.Lines(type.Members.Select(member => $"{Value(member)},"));
        }

        code.Close();
    }

    // The client reads values by the names they have here.
    private static string Value(ApiEnumMember member) => Word().IsMatch(member.Value) && !DartNames.IsReserved(member.Value) ? member.Value : member.Name;

    private static void WriteInterface(CodeWriter code, ApiType type)
    {
        code.Line($"abstract class {Name(type)}");
        code.Open();
        code.Lines(type.Properties.Select(property => $"{Held(property)} get {DartNames.Field(property)};"));
        code.Close();
    }

    private static void WriteClass(CodeWriter code, TypeSelection types, TypesOptions options, ApiType type)
    {
        var properties = WrittenProperties.Of(type, types, options);
        var arguments = properties.Select(property => $"this.{DartNames.Field(property)}{(DartNames.Start(property) is { } start ? $"={start}" : "")}").ToList();
        code.Line($"class {Name(type)}{(type.Parent is null ? "" : $" extends {DartNames.Of(type.Parent)}")} implements {string.Join(", ", Faces(type))}");
        code.Open();
        code.Spaced(properties.Select(property => Field(options, property)));
        if (properties.Count > 0) code.Line();
        code.Line($"{type.Name}({(arguments.Count > 0 ? $"{{{string.Join(",", arguments)}}}" : "")});");
        code.Line($"{type.Name}.fromJson(Map<String, dynamic> json) {{ fromMap(json); }}");
        code.Line();
        WriteMaps(code, type, properties);
        code.Line();
        WriteNames(code, type);
        code.Close();
    }

    // The client needs a verb where the request has no marker of its own.
    private static List<string> Faces(ApiType type)
    {
        var faces = new[] { type.Operation?.Return }.OfType<ApiTypeRef>().Concat(type.Implements).Select(DartNames.Of).Append("IConvertible").ToList();
        if (type.Operation is { } operation)
        {
            var verb = $"I{operation.Verb[0]}{operation.Verb[1..].ToLowerInvariant()}";
            if (!faces.Contains(verb)) faces.Add(verb);
        }

        return faces;
    }

    private static List<string> Field(TypesOptions options, ApiProperty property)
    {
        var start = DartNames.Start(property);
        return
        [
            .. Annotations.Docs(options, property.Description),
            .. property.Attributes.Select(Comment),
            $"{Held(property)} {DartNames.Field(property)}{(start is null ? "" : $" = {start}")};",
        ];
    }

    private static string Held(ApiProperty property) => DartNames.Of(property.Type) + (DartNames.Start(property) is null ? "?" : "");

    private static void WriteMaps(CodeWriter code, ApiType type, IReadOnlyList<ApiProperty> properties)
    {
        var names = new DartNames(type.Parameters);
        var isDerived = type.Parent is not null;
        code.Open("fromMap(Map<String, dynamic> json) {");
        if (isDerived) code.Line("super.fromMap(json);");
        code.Lines(properties.Select(names.FromJson));
        code.Line("return this;");
        code.Close();
        code.Line();
        if (properties.Count == 0)
        {
            code.Line($"Map<String, dynamic> toJson() => {(isDerived ? "super.toJson()" : "{}")};");
            return;
        }

        code.Open($"Map<String, dynamic> toJson() => {(isDerived ? "super.toJson()..addAll({" : "{")}");
        code.Lines(properties.Select((property, index) => DartNames.ToJson(property) + (index < properties.Count - 1 ? "," : "")));
        code.Close(isDerived ? "});" : "};");
    }

    private static void WriteNames(CodeWriter code, ApiType type)
    {
        if (type.Operation is { Return: not null } operation)
        {
            code.Line(operation.Response is null ? "createResponse() {}" : $"createResponse() => {DartNames.Empty(operation.Response)};");
            if (operation.Response is not null) code.Line($"getResponseTypeName() => \"{DartNames.Of(operation.Response)}\";");
        }

        code.Line($"getTypeName() => \"{type.Name}{(type.Parameters.Count > 0 ? $"<{string.Join(",", type.Parameters.Select(parameter => $"${parameter}"))}>" : "")}\";");
        code.Line("TypeContext? context = _ctx;");
    }

    // Dart's own attributes, of which there are these two, begin with a small letter.
    private static string Comment(ApiAttribute attribute) =>
        $"// {(attribute.Name is "Flags" or "Required" ? Annotations.Of(attribute).ToLowerInvariant() : Annotations.Of(attribute))}";

    [GeneratedRegex(@"^[A-Za-z]\w*\z")]
    private static partial Regex Word();
}
