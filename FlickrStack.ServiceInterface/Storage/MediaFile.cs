namespace FlickrStack.ServiceInterface.Storage;

/// <summary>A file of the store, for whoever may have it.</summary>
/// <param name="Blob">Its bytes.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Tag">Changes with its bytes.</param>
public sealed record MediaFile(Blob Blob, string ContentType, string Tag) : FileAnswer
{
    /// <summary>How long it may be kept without asking again; null for what must be asked for each time.</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>How long a front of ours may keep it and answer for us; null for a file that it must ask for each time.</summary>
    public TimeSpan? FrontAge { get; init; }

    /// <summary>Whether it may be taken back before that: who loads it anew asks again.</summary>
    public bool Revocable { get; init; }

    /// <summary>What to do when the file, or a range that begins with its first byte, has been sent.</summary>
    public Func<Task>? WhenOpened { get; init; }

    /// <summary>The name to save it under; null for a file to be shown.</summary>
    public string? DownloadName { get; init; }

    /// <summary>An address of the store itself, for who asked, that gives the file; null where the file comes from here.</summary>
    public DirectAddress? Address() => Blob.Address(ContentType, DownloadName, MaxAge);
}
