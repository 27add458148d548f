using System.Globalization;
using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Viewing;

/// <summary>The list that a photo was opened from, which the pages of its neighbours are told in turn.</summary>
/// <param name="asked">The query of the photo's page: that of the list.</param>
public sealed class OriginList(IQueryCollection asked)
{
    private static readonly string[] Filters = ["q", "tags", "tagMode", "group", "takenFrom", "takenTo", "orderBy"];

    /// <summary>Its filters as they were given, with the question mark; empty for the whole library.</summary>
    public string Query { get; } = QueryString.Create(
        Filters.SelectMany(name => asked[name].Where(value => !string.IsNullOrEmpty(value)).Select(value => KeyValuePair.Create(name, value)))).Value ?? "";

    /// <summary>A photo's page, for who comes from this list.</summary>
    public string PageOf(long photo) => $"photos/{photo}{Query}";

    public GetPhotoNeighbours Beside(long photo) => new()
    {
        Id = photo,
        Q = asked["q"],
        Group = asked["group"],
        OrderBy = asked["orderBy"],
        Tags = asked["tags"] is { Count: > 0 } tags ? [.. tags.SelectMany(tag => tag!.Split(',', StringSplitOptions.RemoveEmptyEntries))] : null,
        TagMode = Enum.TryParse<TagMode>(asked["tagMode"], ignoreCase: true, out var mode) ? mode : null,
        TakenFrom = Time("takenFrom"),
        TakenTo = Time("takenTo"),
    };

    private DateTimeOffset? Time(string name) =>
        DateTimeOffset.TryParse(asked[name], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
