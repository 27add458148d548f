namespace FlickrStack.ServiceInterface.Import;

/// <summary>What to import, and for whom: a group, a photoset, a user's photos or a search.</summary>
public sealed record ImportOrder
{
    /// <summary>The user whose the photos will be.</summary>
    public required long Owner { get; init; }

    /// <summary>The nsid of a group.</summary>
    public string? Group { get; init; }

    /// <summary>The id of a photoset.</summary>
    public string? Photoset { get; init; }

    /// <summary>The nsid of a user at Flickr.</summary>
    public string? User { get; init; }

    /// <summary>Words to search for.</summary>
    public string? Search { get; init; }

    /// <summary>Whether calls are made in a user's name, who sees more than everyone does.</summary>
    public bool IsSigned { get; init; }

    /// <summary>How many photos to look at, the newest first.</summary>
    public int Limit { get; init; } = int.MaxValue;

    /// <summary>Whether to ask for each photo's own record too: one call more, for tags as written and names of places.</summary>
    public bool Details { get; init; }

    /// <summary>When the import began: what has come since came by it, before it was broken off.</summary>
    public DateTimeOffset BegunAt { get; init; } = DateTimeOffset.MaxValue;
}
