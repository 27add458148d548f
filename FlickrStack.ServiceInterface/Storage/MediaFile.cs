namespace FlickrStack.ServiceInterface.Storage;

/// <summary>A file of this machine, for whoever may have it.</summary>
/// <param name="Path">Where its bytes are.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Tag">Changes with its bytes.</param>
/// <param name="Modified">When its bytes last changed.</param>
public sealed record MediaFile(string Path, string ContentType, string Tag, DateTimeOffset Modified) : FileAnswer
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
}
