namespace FlickrStack.ServiceInterface.Photos;

/// <summary>What an archive needs to know of a photo.</summary>
public sealed record ArchivedPhoto : PhotoRow
{
    /// <summary>CRC-32 of the original; null where it was not counted yet.</summary>
    public long? Crc32 { get; init; }
}
