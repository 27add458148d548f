namespace FlickrStack.ServiceInterface.Backup;

/// <summary>A backup that was made.</summary>
/// <param name="Folder">Where it is.</param>
/// <param name="Photos">Photos that are in it.</param>
/// <param name="Files">Its files.</param>
/// <param name="Bytes">All their bytes.</param>
/// <param name="Linked">Files that are the same as in the backup before, and on the disk once.</param>
public sealed record BackupOutcome(string Folder, long Photos, int Files, long Bytes, int Linked)
{
    /// <summary>Photos that were deleted while it was made, and are not in it.</summary>
    public required int Deleted { get; init; }

    /// <summary>Originals that the service has lost.</summary>
    public required IReadOnlyList<string> Lost { get; init; }
}
