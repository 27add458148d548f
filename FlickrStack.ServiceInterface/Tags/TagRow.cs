using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Tags;

/// <summary>A tag, as the table holds one.</summary>
public sealed record TagRow : IPageRow
{
    public long Id { get; init; }

    public object? SortKey { get; init; }

    public required long OwnerId { get; init; }

    public required string Name { get; init; }

    /// <summary>What makes it the same tag as others, see <see cref="TagName"/>.</summary>
    public required string Clean { get; init; }

    public long PhotoCount { get; init; }

    public static TagRow Of(long owner, string name) =>
        new() { OwnerId = owner, Name = TagName.Of(name), Clean = TagName.Clean(name) };

    public Tag ToDto() => new() { Id = Id, Name = Name, PhotoCount = PhotoCount };
}
