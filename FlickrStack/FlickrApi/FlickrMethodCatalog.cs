using System.Reflection;

namespace FlickrStack.FlickrApi;

/// <summary>All methods of Flickr's API that are answered here.</summary>
internal sealed class FlickrMethodCatalog
{
    private readonly Dictionary<string, FlickrMethod> byName = typeof(FlickrMethodCatalog).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Select(code => (Declared: code.GetCustomAttribute<FlickrMethodAttribute>(), Code: code))
        .Where(pair => pair.Declared is not null)
        .ToDictionary(pair => pair.Declared!.Name, pair => new FlickrMethod(pair.Declared!, pair.Code), StringComparer.Ordinal);

    public IEnumerable<FlickrMethod> All => byName.Values.OrderBy(method => method.Declared.Name, StringComparer.Ordinal);

    public FlickrMethod? Find(string name) => byName.GetValueOrDefault(name);
}
