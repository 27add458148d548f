using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Serialization;
using FlickrStack.ServiceModel;

namespace FlickrStack.Wire.Types;

/// <summary>Reads a contract by reflection, once.</summary>
internal sealed class ApiReader
{
    // Every other marker comes after these two.
    private static readonly string[] Returns = ["IReturnVoid", "IReturn"];
    private static readonly string[] Verbs = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    /// <summary>The contract's own types that ServiceStack's client libraries have as well, and the same.</summary>
    private static readonly HashSet<Type> Known =
    [
        typeof(IReturn<>), typeof(IGet), typeof(IPost), typeof(IPut), typeof(IPatch), typeof(IDelete), typeof(ResponseStatus), typeof(ResponseError),
    ];

    private readonly NullabilityInfoContext nullability = new();
    private readonly Dictionary<Assembly, XmlDocs> docs = [];
    private readonly Dictionary<Type, string?> tags;
    private readonly HashSet<Type> answers;
    private readonly JsonNamingPolicy? enumNames;

    private ApiReader(IReadOnlyList<(Type Request, string? Tag)> requests, JsonNamingPolicy? enumNames)
    {
        tags = requests.ToDictionary(request => request.Request, request => request.Tag);
        answers = [.. requests.Select(request => ApiReach.AnswerOf(request.Request)).OfType<Type>().Select(ApiReach.Definition)];
        this.enumNames = enumNames;
    }

    /// <param name="requests">The requests and the feature that each belongs to.</param>
    /// <param name="enumNames">How the names of enums are written as JSON; null means as they are.</param>
    /// <param name="also">Types that clients need though no request leads to them.</param>
    public static ApiModel Read(IReadOnlyList<(Type Request, string? Tag)> requests, JsonNamingPolicy? enumNames, params Type[] also)
    {
        var reader = new ApiReader(requests, enumNames);
        var types = ApiReach.Order([.. requests.Select(request => request.Request)], also).Select(reader.TypeOf).ToLookup(IsMarker);
        var operations = types[false].Select(type => type.Operation).OfType<ApiOperation>().ToList();
        var inOrder = requests.Select(request => operations.First(operation => operation.Request.Name == request.Request.Name));
        return new([.. inOrder], [.. types[false]], [.. types[true].OrderByDescending(type => Array.IndexOf(Returns, type.Name))]);
    }

    private static bool IsMarker(ApiType type) => type is { Kind: ApiKind.Interface, IsLibrary: true };

    private ApiType TypeOf(Type type)
    {
        var operation = tags.ContainsKey(type) ? OperationOf(type) : null;
        var isLibrary = Known.Contains(type) || type.Namespace is "ServiceStack";
        var read = new ApiType
        {
            Kind = type.IsEnum ? ApiKind.Enum : type.IsInterface ? ApiKind.Interface : ApiKind.Class,
            Name = ApiTypeRefs.NameOf(type),
            Namespace = type.Namespace ?? "",
            Outer = type.DeclaringType?.Name,
            Parameters = [.. type.GetGenericArguments().Select(parameter => ApiReach.IsReturn(type) ? "T" : parameter.Name)],
            Parent = ApiReach.ParentOf(type) is { } parent ? ApiTypeRefs.Of(parent) : null,
            Implements = [.. ApiReach.OwnInterfaces(type).Where(face => !ApiReach.IsReturn(face)).Select(ApiTypeRefs.Of)],
            Properties = [.. ApiReach.PropertiesOf(type).Select(PropertyOf)],
            Members = type.IsEnum ? MembersOf(type) : [],
            IsNumeric = type.IsEnum && IsNumeric(type),
            Description = isLibrary && type.IsInterface ? null : DocsOf(type).Of(type),
            Attributes = ApiAttribute.Of(type),
            Operation = operation,
            IsAnswer = answers.Contains(type),
            IsLibrary = isLibrary,
        };
        if (operation is not null) operation.Request = read;
        return read;
    }

    private ApiOperation OperationOf(Type request)
    {
        var routes = request.GetCustomAttributes<RouteAttribute>().ToList();
        var answer = ApiReach.AnswerOf(request);
        var returns = request.GetInterfaces().Where(ApiReach.IsReturn).OrderByDescending(face => face.IsGenericType).FirstOrDefault();
        return new(
            VerbOf(request, routes),
            answer is null ? null : ApiTypeRefs.Of(answer),
            returns is null ? null : ApiTypeRefs.Of(returns),
            routes,
            request.GetCustomAttribute<CallerAttribute>(),
            tags[request]);
    }

    // The order in which ServiceStack looks: a marker, the only verb of the routes, POST.
    private static string VerbOf(Type request, List<RouteAttribute> routes)
    {
        var marked = Verbs.FirstOrDefault(verb => request.GetInterfaces().Any(face => face.Name.Equals("I" + verb, StringComparison.OrdinalIgnoreCase)));
        var routed = routes.Select(route => route.Verbs).Distinct().ToList();
        return marked ?? (routed is [{ } only] && Verbs.Contains(only) ? only : "POST");
    }

    private static bool IsNumeric(Type type) => type.IsDefined(typeof(FlagsAttribute))
        || !Numbers(type).SequenceEqual(Enumerable.Range(0, type.GetEnumNames().Length).Select(number => (long)number));

    private static IEnumerable<long> Numbers(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => Convert.ToInt64(field.GetRawConstantValue(), null));

    private IReadOnlyList<ApiEnumMember> MembersOf(Type type) => [.. type.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => new ApiEnumMember(
            field.Name,
            field.GetCustomAttribute<EnumMemberAttribute>()?.Value ?? enumNames?.ConvertName(field.Name) ?? field.Name,
            Convert.ToInt64(field.GetRawConstantValue(), null),
            DocsOf(type).Of(field)))];

    private ApiProperty PropertyOf(PropertyInfo property)
    {
        var type = ApiTypeRefs.Of(property.PropertyType);
        var attributes = ApiAttribute.Of(property);
        // The runtime's pairs hold what they are made with.
        var optional = type.IsValue ? type.IsNullable
            : !ApiReach.IsSystem(property.DeclaringType!) && MayBeNull(property);
        var name = property.GetCustomAttribute<DataMemberAttribute>()?.Name ?? property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name;
        return new(
            property.Name,
            name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name),
            type,
            optional && !attributes.Any(attribute => attribute.Demands),
            DocsOf(property.DeclaringType!).Of(property),
            attributes);
    }

    private bool MayBeNull(PropertyInfo property) => property.PropertyType.IsGenericParameter
        ? Annotation(property) != 1
        : nullability.Create(property).ReadState != NullabilityState.NotNull;

    // A parameter that may stand for anything may always be null to NullabilityInfoContext; the compiler's note knows T from T?.
    private static byte Annotation(PropertyInfo property)
    {
        var note = new MemberInfo?[] { property, property.GetMethod, property.DeclaringType, property.DeclaringType?.DeclaringType }
            .SelectMany(member => member?.GetCustomAttributesData() ?? [])
            .FirstOrDefault(data => data.AttributeType.Name is "NullableAttribute" or "NullableContextAttribute");
        return note?.ConstructorArguments[0].Value as byte? ?? 0;
    }

    private XmlDocs DocsOf(Type type)
    {
        if (!docs.TryGetValue(type.Assembly, out var found)) docs[type.Assembly] = found = new(type.Assembly);
        return found;
    }
}
