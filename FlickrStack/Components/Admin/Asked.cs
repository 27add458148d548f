using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace FlickrStack.Components.Admin;

/// <summary>What the address of a page asks for. What cannot be read is not asked for.</summary>
internal sealed class Asked(HttpRequest request)
{
    public string? this[string name] => request.Query[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    public int? Number(string name) =>
        int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public DateTimeOffset? Time(string name) =>
        DateTimeOffset.TryParse(this[name], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    public T? Choice<T>(string name)
        where T : struct, Enum => Enum.TryParse<T>(this[name], ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice : null;

    /// <summary>The page's address, relative to the root, with some of what it asks for changed; nothing leaves it out.</summary>
    public string With(params (string Name, string? Value)[] changes)
    {
        var query = new QueryBuilder(request.Query
            .Where(pair => pair.Key != "done" && changes.All(change => change.Name != pair.Key))
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())));
        foreach (var (name, value) in changes)
        {
            if (value is not null) query.Add(name, value);
        }

        return request.Path.ToUriComponent()[1..] + query;
    }
}
