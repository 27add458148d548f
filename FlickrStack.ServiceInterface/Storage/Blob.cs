namespace FlickrStack.ServiceInterface.Storage;

/// <summary>A file in the store.</summary>
/// <param name="Key">Its folder and name.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Modified">When it was put there.</param>
public abstract record Blob(string Key, long Bytes, DateTimeOffset Modified)
{
    /// <summary>Where its bytes can be read on this machine; null for a file that is elsewhere.</summary>
    public virtual string? Path => null;

    /// <summary>The hash of its bytes, 64 lower-case hex digits, where the store keeps it; null where they must be read for it.</summary>
    public virtual string? Sha256 => null;

    /// <summary>Opens its bytes for reading and seeking; what is not read is not fetched.</summary>
    public abstract Stream Open();

    /// <summary>
    /// An address of the store itself that gives the file to whoever has it, not longer than a time and with these
    /// headers; null where the store speaks to us alone.
    /// </summary>
    public virtual DirectAddress? Address(string contentType, string? downloadName, TimeSpan? longest) => null;
}
