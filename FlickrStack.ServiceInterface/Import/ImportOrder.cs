namespace FlickrStack.ServiceInterface.Import;

/// <summary>What to import, and for whom.</summary>
public sealed record ImportOrder
{
    /// <summary>The user whose the photos will be.</summary>
    public required long Owner { get; init; }

    /// <summary>The nsid of the group.</summary>
    public required string Group { get; init; }

    /// <summary>How many photos to look at, the newest first.</summary>
    public int Limit { get; init; } = int.MaxValue;

    /// <summary>Whether to ask for each photo's own record too: one call more, for tags as written and names of places.</summary>
    public bool Details { get; init; }
}
