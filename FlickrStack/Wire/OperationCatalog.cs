using System.Reflection;
using System.Text.RegularExpressions;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceModel;

namespace FlickrStack.Wire;

/// <summary>
/// Pairs every request of a contract with the one method that answers it. What does not fit is told all at once, and
/// the host does not start.
/// </summary>
internal sealed partial class OperationCatalog
{
    private static readonly (Type Marker, string Verb)[] Markers =
    [
        (typeof(IGet), "GET"), (typeof(IPost), "POST"), (typeof(IPut), "PUT"), (typeof(IPatch), "PATCH"), (typeof(IDelete), "DELETE"),
    ];

    private readonly List<string> problems = [];

    private OperationCatalog(IReadOnlyList<Type> contract, IReadOnlyList<Type> services)
    {
        Services = [.. services.Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IService)))];
        var methods = Services.SelectMany(MethodsOf).ToLookup(method => method.GetParameters()[0].ParameterType);
        var requests = contract.Where(type => type.IsDefined(typeof(RouteAttribute))).ToList();
        problems.AddRange(methods.Where(found => !requests.Contains(found.Key)).Select(found =>
            $"{Describe(found.First())} answers {found.Key.Name}, which has no [Route]."));
        Operations = [.. requests.OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => Pair(type, [.. methods[type]])).OfType<Operation>()];
        CheckRoutes();
        if (problems.Count > 0) throw new InvalidOperationException(string.Join('\n', problems));
    }

    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>The classes whose methods answer.</summary>
    public IReadOnlyList<Type> Services { get; }

    public static OperationCatalog Of(Assembly contract, Assembly services) =>
        Of(contract.GetExportedTypes(), services.GetExportedTypes());

    public static OperationCatalog Of(IReadOnlyList<Type> contract, IReadOnlyList<Type> services) => new(contract, services);

    private static IEnumerable<MethodInfo> MethodsOf(Type service) => service
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => method.GetParameters() is [_, { ParameterType: var last }] && last == typeof(CancellationToken));

    private static string Describe(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Variable();

    private Operation? Pair(Type request, MethodInfo[] methods)
    {
        var before = problems.Count;
        var verbs = Markers.Where(pair => pair.Marker.IsAssignableFrom(request)).Select(pair => pair.Verb).ToList();
        var callers = request.GetCustomAttributes<CallerAttribute>().ToList();
        var response = request.GetInterfaces()
            .FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReturn<>))
            ?.GetGenericArguments()[0];
        Require(request, verbs.Count == 1, "needs exactly one of IGet, IPost, IPut, IPatch, IDelete.");
        Require(request, callers.Count == 1, "needs exactly one declared caller, such as [RequiresUser].");
        Require(request, response is not null, "needs IReturn<T>.");
        Require(request, methods.Length == 1, $"needs one service method that answers it, not {methods.Length}.");
        if (problems.Count > before) return null;

        var (method, verb) = (methods[0], verbs[0]);
        Require(request, method.Name.Equals(verb, StringComparison.OrdinalIgnoreCase), $"is {verb}, but {Describe(method)} answers it.");
        var routes = request.GetCustomAttributes<RouteAttribute>()
            .Select(route => new OperationRoute(route.Path, (route.Verbs ?? verb).Split(',', StringSplitOptions.TrimEntries)))
            .ToList();
        return new(request, response!, verb, routes, callers[0], method);
    }

    private void Require(Type request, bool holds, string problem)
    {
        if (!holds) problems.Add($"{request.Name} {problem}");
    }

    private void CheckRoutes()
    {
        var duplicates = Operations
            .SelectMany(operation => operation.Routes.SelectMany(route => route.Verbs.Select(verb =>
                (Key: $"{verb} {Variable().Replace(route.Path.TrimEnd('/').ToLowerInvariant(), "{}")}", operation.Name))))
            .GroupBy(route => route.Key)
            .Where(same => same.Count() > 1);
        problems.AddRange(duplicates.Select(same =>
            $"{same.Key} is the route of {string.Join(" and ", same.Select(route => route.Name))}."));
    }
}
