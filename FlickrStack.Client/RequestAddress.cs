using System.Collections;
using System.Globalization;
using System.Reflection;
using FlickrStack.ServiceModel;

namespace FlickrStack.Client;

/// <summary>Where a request is sent: the route whose variables it fills, else <c>/api/{Name}</c>.</summary>
internal static class RequestAddress
{
    private static readonly (Type Marker, HttpMethod Method)[] Markers =
    [
        (typeof(IGet), HttpMethod.Get), (typeof(IPut), HttpMethod.Put), (typeof(IPatch), HttpMethod.Patch),
        (typeof(IDelete), HttpMethod.Delete),
    ];

    public static (HttpMethod Method, string Path) Of(object request)
    {
        var method = Markers.FirstOrDefault(pair => pair.Marker.IsInstanceOfType(request)).Method ?? HttpMethod.Post;
        var values = Values(request);
        var path = request.GetType().GetCustomAttributes<RouteAttribute>()
            .Where(route => route.Verbs is null || route.Verbs.Split(',').Contains(method.Method))
            .Select(route => Fill(route.Path, values))
            .OfType<(string Path, Dictionary<string, string> Unused)>()
            .OrderBy(filled => filled.Unused.Count)
            .Cast<(string Path, Dictionary<string, string> Unused)?>()
            .FirstOrDefault() ?? ($"/api/{request.GetType().Name}", values);
        return (method, SendsBody(method) ? path.Path : path.Path + Query(path.Unused));
    }

    public static bool SendsBody(HttpMethod method) => method != HttpMethod.Get && method != HttpMethod.Delete;

    /// <summary>The values of a request that are given, as text.</summary>
    public static Dictionary<string, string> Values(object request) => request.GetType().GetProperties()
        .Select(property => (property.Name, Value: property.GetValue(request)))
        .Where(pair => pair.Value is not (null or IDictionary))
        .Select(pair => KeyValuePair.Create(pair.Name, Text(pair.Value!)))
        .Concat((request as ConditionQuery)?.Conditions ?? [])
        .ToDictionary(StringComparer.OrdinalIgnoreCase);

    private static string Text(object value) => value switch
    {
        string text => text,
        DateTimeOffset time => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        IEnumerable list => string.Join(',', list.Cast<object>().Select(Text)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    // Null when a variable of the path has no value.
    private static (string Path, Dictionary<string, string> Unused)? Fill(string path, Dictionary<string, string> values)
    {
        var unused = new Dictionary<string, string>(values, values.Comparer);
        var parts = path.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            if (!parts[i].StartsWith('{')) continue;
            if (!unused.Remove(parts[i].Trim('{', '}'), out var value) || value.Length == 0) return null;

            parts[i] = Uri.EscapeDataString(value);
        }

        return (string.Join('/', parts), unused);
    }

    private static string Query(Dictionary<string, string> values) => values.Count == 0
        ? ""
        : "?" + string.Join('&', values.Select(pair =>
            $"{char.ToLowerInvariant(pair.Key[0])}{pair.Key[1..]}={Uri.EscapeDataString(pair.Value)}"));
}
