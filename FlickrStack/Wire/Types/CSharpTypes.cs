using System.Security;
using FlickrStack.ServiceModel;

namespace FlickrStack.Wire.Types;

/// <summary>C# for ServiceStack's client libraries, which have their own markers, attributes and errors.</summary>
/// <remarks>Return markers are there whatever <c>AddReturnMarker</c> says, as in the original.</remarks>
internal sealed class CSharpTypes : ITypesWriter
{
    private static readonly string[] Namespaces =
    [
        "System", "System.IO", "System.Collections", "System.Collections.Generic", "System.Runtime.Serialization",
        "ServiceStack", "ServiceStack.DataAnnotations",
    ];

    public string Language => "csharp";

    public IReadOnlyList<TypesOption> Options { get; } =
    [
        new("GlobalNamespace"), new("MakePartial", "True"), new("MakeVirtual", "True"), new("MakeInternal", "False"),
        new("MakeDataContractsExtensible", "False"), new("AddNullableAnnotations", "True"), new("AddReturnMarker", "True"),
        new("AddDescriptionAsComments", "True"), new("AddDataContractAttributes", "False"), new("AddIndexesToDataMembers", "False"),
        new("AddGeneratedCodeAttributes", "False"), new("AddResponseStatus", "False"), new("AddImplicitVersion"),
        new("InitializeCollections", "False"), new("ExportValueTypes", "False"), new("IncludeTypes"), new("ExcludeTypes"),
        new("AddNamespaces"), new("AddDefaultXmlNamespace", "http://schemas.servicestack.net/types"),
    ];

    public void Write(CodeWriter code, TypeSelection types, TypesOptions options)
    {
        var own = types.Types.Where(type => !type.IsLibrary && !type.IsSystem).ToList();
        string SpaceOf(ApiType type) => options.Text("GlobalNamespace") is { Length: > 0 } global ? global : type.Namespace;
        var bare = options.Flag("ExcludeNamespace");
        var spaces = bare ? [] : own.Select(SpaceOf).Distinct().ToList();
        var usual = options.Names("DefaultNamespaces") is { Count: > 0 } others ? others : Namespaces;
        IEnumerable<string> generated = options.Flag("AddGeneratedCodeAttributes") ? ["System.CodeDom.Compiler"] : [];
        code.Lines(usual.Concat(generated).Concat(spaces).Concat(options.Names("AddNamespaces")).Select(space => $"using {space};"));
        code.Line();
        if (options.Flag("AddDataContractAttributes"))
        {
            code.Lines(spaces.Select(space => $"[assembly: ContractNamespace(\"{options.Text("AddDefaultXmlNamespace")}\", ClrNamespace=\"{space}\")]"));
            code.Line();
        }

        var inOrder = own.OrderBy(type => type.Namespace, StringComparer.Ordinal).ThenBy(type => type.Name, StringComparer.Ordinal);
        foreach (var space in inOrder.GroupBy(SpaceOf))
        {
            if (!bare) code.Open($"namespace {space.Key}\n{{");
            foreach (var type in space.Where(type => type.Outer is null)) WriteType(code, types, options, type);
            if (!bare) code.Close("}\n");
        }
    }

    private static void WriteType(CodeWriter code, TypeSelection types, TypesOptions options, ApiType type)
    {
        var contract = options.Flag("AddDataContractAttributes") && type.Attributes.All(attribute => attribute.Name != "DataContract");
        code.Lines(Described(options, type.Description));
        code.Lines(type.Operation?.Routes.Select(Route) ?? []);
        code.Lines(type.Attributes.Select(Attribute));
        if (contract) code.Line("[DataContract]");
        if (options.Flag("AddGeneratedCodeAttributes"))
            code.Line($"[GeneratedCode(\"FlickrStack\", \"{typeof(CSharpTypes).Assembly.GetName().Version!.ToString(3)}\")]");
        if (type.Kind == ApiKind.Enum) WriteEnum(code, options, type);
        else WriteClass(code, types, options, type);
        code.Line();
    }

    private static void WriteEnum(CodeWriter code, TypesOptions options, ApiType type)
    {
        code.Line($"{Access(options)} enum {type.Name}");
        code.Open();
        foreach (var member in type.Members)
        {
            if (member.Value != member.Name) code.Line($"[EnumMember(Value=\"{member.Value}\")]");
            code.Line($"{member.Name}{(type.IsNumeric ? $" = {member.Number}" : "")},");
        }

        code.Close();
    }

    private static void WriteClass(CodeWriter code, TypeSelection types, TypesOptions options, ApiType type)
    {
        var isClass = type.Kind == ApiKind.Class;
        var extensible = isClass && options.Flag("MakeDataContractsExtensible");
        var parameters = type.Parameters.Count > 0 ? $"<{string.Join(", ", type.Parameters)}>" : "";
        var partial = options.Flag("MakePartial") ? "partial " : "";
        code.Line($"{Access(options)} {partial}{(isClass ? "class" : "interface")} {type.Name}{parameters}");
        var heritage = new[] { type.Parent, type.Operation?.Return }.OfType<ApiTypeRef>().Concat(type.Implements).Select(Name)
            .Concat(extensible ? ["IExtensibleDataObject"] : Array.Empty<string>()).ToList();
        if (heritage.Count > 0) code.Line($"    : {string.Join(", ", heritage)}");
        code.Open();
        code.Spaced(type.Properties.Select((property, index) => Property(options, property, isClass, index + 1)).Concat(Extra(types, options, type)));
        foreach (var inner in types.Types.Where(inner => inner.Outer == type.Name && inner.Namespace == type.Namespace))
            WriteType(code, types, options, inner);
        code.Close();
    }

    private static List<string> Property(TypesOptions options, ApiProperty property, bool isClass, int order)
    {
        var member = options.Flag("AddDataContractAttributes") && property.Attributes.All(attribute => attribute.Name != "DataMember");
        var isAbsent = property.IsOptional && !property.Type.IsNullable && options.Flag("AddNullableAnnotations") ? "?" : "";
        var startsEmpty = isClass && (options.Flag("InitializeCollections") ? property with { IsOptional = false } : property).StartsEmpty;
        var start = !startsEmpty ? "" : property.Type.Shape == ApiShape.Map ? " = new();" : " = [];";
        return
        [
            .. Described(options, property.Description),
            .. member ? [options.Flag("AddIndexesToDataMembers") ? $"[DataMember(Order={order})]" : "[DataMember]"] : Array.Empty<string>(),
            .. property.Attributes.Select(Attribute),
            $"{(isClass ? Scope(options) : "")}{Name(property.Type)}{isAbsent} {property.Name} {{ get; set; }}{start}",
        ];
    }

    private static IEnumerable<IReadOnlyList<string>> Extra(TypeSelection types, TypesOptions options, ApiType type)
    {
        if (type.Kind != ApiKind.Class) yield break;
        if (type.Operation is not null && options.Text("AddImplicitVersion") is { Length: > 0 } version)
            yield return [$"{Scope(options)}int Version {{ get; set; }} = {version};"];
        if (options.Flag("AddResponseStatus") && type.IsAnswer && type.Properties.Concat(types.Inherited(type)).All(property => property.Name != nameof(ResponseStatus)))
            yield return [$"{Scope(options)}ResponseStatus? ResponseStatus {{ get; set; }}"];
        if (options.Flag("MakeDataContractsExtensible"))
            yield return [$"{Scope(options)}ExtensionDataObject? ExtensionData {{ get; set; }}"];
    }

    private static string Access(TypesOptions options) => options.Flag("MakeInternal") ? "internal" : "public";

    private static string Scope(TypesOptions options) => options.Flag("MakeVirtual") ? "public virtual " : "public ";

    private static string Name(ApiTypeRef type) => type switch
    {
        { Shape: ApiShape.List, Name: "Array" } => $"{Name(type.Args[0])}[]",
        { Args.Count: > 0 } => $"{type.Name}<{string.Join(", ", type.Args.Select(Name))}>",
        _ => Alias(type),
    } + (type.IsNullable ? "?" : "");

    private static string Alias(ApiTypeRef type) => type.Namespace != "System" ? type.Name : type.Name switch
    {
        "Byte[]" => "byte[]",
        "Int32" => "int",
        "Int64" => "long",
        "Int16" => "short",
        "UInt32" => "uint",
        "UInt64" => "ulong",
        "UInt16" => "ushort",
        "Boolean" => "bool",
        "Single" => "float",
        "SByte" or "Byte" or "Double" or "Decimal" or "String" => type.Name.ToLowerInvariant(),
        _ => type.Name,
    };

    private static IEnumerable<string> Described(TypesOptions options, string? description) =>
        description is null || !options.Flag("AddDescriptionAsComments") ? [] : ["///<summary>", $"///{Escaped(description)}", "///</summary>"];

    private static string Escaped(string text) => text.AsSpan().ContainsAny("<>&") ? SecurityElement.Escape(text) : text;

    private static string Route(RouteAttribute route) =>
        $"[Route({ApiAttribute.Literal(route.Path)}{(route.Verbs is null ? "" : $", {ApiAttribute.Literal(route.Verbs)}")})]";

    private static string Attribute(ApiAttribute attribute) =>
        $"[{attribute.Name}{(attribute.CSharpArguments is { Length: > 0 } arguments ? $"({arguments})" : "")}]";
}
