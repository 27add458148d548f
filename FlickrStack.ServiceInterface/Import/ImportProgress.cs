using System.Collections.Immutable;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>What has become of the photos looked at so far.</summary>
public sealed record ImportProgress
{
    /// <summary>How many there are to look at.</summary>
    public long Total { get; init; }

    public int Imported { get; init; }

    /// <summary>Photos that were here already.</summary>
    public int Known { get; init; }

    /// <summary>Photos left out, each with its reason.</summary>
    public ImmutableList<string> Skipped { get; init; } = [];

    /// <summary>Photos that could not be had, each with its reason.</summary>
    public ImmutableList<string> Failed { get; init; } = [];

    public int Done => Imported + Known + Skipped.Count + Failed.Count;

    /// <summary>These photos and those of another import.</summary>
    public ImportProgress And(ImportProgress other) => new()
    {
        Total = Total + other.Total,
        Imported = Imported + other.Imported,
        Known = Known + other.Known,
        Skipped = Skipped.AddRange(other.Skipped),
        Failed = Failed.AddRange(other.Failed),
    };
}
