using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace FlickrStack.Wire.Types;

/// <summary>Finds every type that requests lead to, and puts each after all it is made of.</summary>
internal static class ApiReach
{
    /// <summary>Types first, then answers, then requests, each kind in the order in which it is come by.</summary>
    public static IReadOnlyList<Type> Order(IReadOnlyList<Type> requests, IReadOnlyList<Type> also)
    {
        var answers = requests.Select(AnswerOf).OfType<Type>().Where(type => !type.IsGenericType && ApiTypeRefs.IsDeclared(type)).ToList();
        var found = Find(requests, answers);
        var ordered = new List<Type>();
        var seen = new HashSet<Type>();
        foreach (var type in found.Except(requests).Except(answers).Concat(also).Concat(answers).Concat(requests)) Add(type);
        return ordered;

        void Add(Type type)
        {
            if (!seen.Add(type)) return;
            var parts = Parts(type).SelectMany(Deep).Where(ApiTypeRefs.IsDeclared).Select(Definition);
            foreach (var part in parts.Where(part => !requests.Contains(part))) Add(part);
            ordered.Add(type);
            foreach (var face in OwnInterfaces(type).Select(Definition)) Add(face);
        }
    }

    public static Type? AnswerOf(Type request) => request.GetInterfaces()
        .FirstOrDefault(face => face.IsGenericType && IsReturn(face))?.GetGenericArguments()[0];

    public static bool IsReturn(Type face) => IsReturnName(ApiTypeRefs.NameOf(face));

    public static bool IsReturnName(string name) => name is "IReturn" or "IReturnVoid";

    public static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    public static Type? ParentOf(Type type) =>
        type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum) ? parent : null;

    /// <summary>The interfaces that a type names itself; the runtime's say nothing to clients.</summary>
    public static IEnumerable<Type> OwnInterfaces(Type type) => type.IsEnum || IsSystem(type) ? [] : type.GetInterfaces()
        .Except(type.BaseType?.GetInterfaces() ?? [])
        .Where(face => !IsSystem(face) && (face.IsGenericType || !IsReturn(face) || face.Name == "IReturnVoid"));

    public static IEnumerable<PropertyInfo> PropertiesOf(Type type) => type.IsEnum ? [] : type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
        .Where(property => !property.IsDefined(typeof(IgnoreDataMemberAttribute)) && !property.IsDefined(typeof(JsonIgnoreAttribute)))
        .Where(property => !type.IsDefined(typeof(DataContractAttribute)) || property.IsDefined(typeof(DataMemberAttribute)));

    public static bool IsSystem(Type type) => type.Namespace is "System" || type.Namespace!.StartsWith("System.", StringComparison.Ordinal);

    // Breadth first, one level of arguments at a time.
    private static List<Type> Find(IReadOnlyList<Type> requests, IReadOnlyList<Type> answers)
    {
        var queue = new Queue<Type>();
        var seen = new HashSet<Type>(requests.Concat(answers));
        var found = new List<Type>();
        Reach(requests.SelectMany(Shallow).Concat(requests.Select(AnswerOf).OfType<Type>()).Concat(answers.SelectMany(Shallow)));
        while (queue.TryDequeue(out var type)) Reach(Shallow(type));
        return found;

        void Reach(IEnumerable<Type> types)
        {
            foreach (var next in types.SelectMany(WithArgs).Where(seen.Add))
            {
                queue.Enqueue(next);
                if (ApiTypeRefs.IsDeclared(next) && !found.Contains(Definition(next))) found.Add(Definition(next));
            }
        }
    }

    private static IEnumerable<Type> Shallow(Type type) => type.DeclaringType is { } outer ? Parts(type).Append(outer) : Parts(type);

    private static IEnumerable<Type> Parts(Type type) => type.IsEnum || !ApiTypeRefs.IsDeclared(type)
        ? type.GetGenericArguments()
        : PropertiesOf(type).Select(property => property.PropertyType).Prepend(ParentOf(type)).OfType<Type>();

    private static IEnumerable<Type> WithArgs(Type type) =>
        type.IsArray ? [type, type.GetElementType()!] : type.GetGenericArguments().Prepend(type);

    private static IEnumerable<Type> Deep(Type type) =>
        (type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments()).SelectMany(Deep).Prepend(type);
}
