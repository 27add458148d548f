using System.Globalization;

namespace FlickrStack.Components.Gallery;

/// <summary>Something that narrows a list.</summary>
/// <param name="Text">What it is.</param>
/// <param name="List">The list without it.</param>
public sealed record Chip(string Text, PhotoList List)
{
    /// <param name="list">The list.</param>
    /// <param name="groupName">The name of its group.</param>
    public static IEnumerable<Chip> Of(PhotoList list, string? groupName)
    {
        if (list.Q is { } words) yield return new($"“{words}”", list with { Q = null });
        foreach (var tag in list.Tags) yield return new($"# {tag}", list with { Tags = [.. list.Tags.Where(other => other != tag)] });
        if (list.TakenFrom is { } from) yield return new($"From {Day(from)}", list with { TakenFrom = null });
        if (list.TakenTo is { } to) yield return new($"To {Day(to)}", list with { TakenTo = null });
        if (list.Group is { } group) yield return new($"In {groupName ?? group}", list with { Group = null });
    }

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
