namespace FlickrStack.ServiceInterface.Backup;

/// <summary>What a look at a backup has found.</summary>
/// <param name="TakenAt">When its tables were as they are in it; none where that cannot be read.</param>
/// <param name="Photos">Photos that are in it.</param>
/// <param name="Files">Files that should be in it.</param>
/// <param name="Bytes">All their bytes.</param>
public sealed record BackupFindings(DateTimeOffset? TakenAt, long Photos, int Files, long Bytes)
{
    /// <summary>What is wrong with it, a sentence each.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>Originals that the service had lost before the backup was made.</summary>
    public required IReadOnlyList<string> Lost { get; init; }
}
