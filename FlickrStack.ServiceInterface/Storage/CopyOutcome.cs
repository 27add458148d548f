namespace FlickrStack.ServiceInterface.Storage;

/// <summary>How far a copy of a store has come.</summary>
/// <param name="Total">Files that there are.</param>
public sealed record CopyOutcome(int Total)
{
    private int copied;
    private int known;
    private long bytes;
    private readonly List<string> failed = [];

    /// <summary>Files that came over and were read back.</summary>
    public int Copied => copied;

    /// <summary>Files that were there already, byte for byte.</summary>
    public int Known => known;

    /// <summary>Bytes that came over.</summary>
    public long Bytes => bytes;

    /// <summary>Keys of files that are not there as they should be.</summary>
    public IReadOnlyList<string> Failed => failed;

    public int Done => copied + known + failed.Count;

    internal void AddKnown() => known++;

    internal void AddCopied(long size) => (copied, bytes) = (copied + 1, bytes + size);

    internal void AddFailed(string key) => failed.Add(key);
}
