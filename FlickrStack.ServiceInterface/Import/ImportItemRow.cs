using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>Something that was not imported, as the table holds it.</summary>
public sealed record ImportItemRow : IPageRow
{
    public long Id { get; init; }

    public object? SortKey { get; init; }

    public required long ImportId { get; init; }

    public required ImportOutcome Outcome { get; init; }

    public required string Reason { get; init; }

    public ImportItem ToDto() => new() { Outcome = Outcome, Reason = Reason };
}
