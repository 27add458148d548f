namespace FlickrStack.ServiceInterface.Storage;

/// <summary>How far a copy of a store has come.</summary>
/// <param name="total">Files that there are.</param>
public sealed class CopyOutcome(int total)
{
    private readonly List<string> failed = [];

    public int Total => total;

    /// <summary>Files that came over and were read back.</summary>
    public int Copied { get; private set; }

    /// <summary>Files that were there already, byte for byte.</summary>
    public int Known { get; private set; }

    /// <summary>Bytes that came over.</summary>
    public long Bytes { get; private set; }

    /// <summary>Keys of files that are not there as they should be.</summary>
    public IReadOnlyList<string> Failed => failed;

    public int Done => Copied + Known + failed.Count;

    internal void AddKnown() => Known++;

    internal void AddCopied(long size) => (Copied, Bytes) = (Copied + 1, Bytes + size);

    internal void AddFailed(string key) => failed.Add(key);
}
