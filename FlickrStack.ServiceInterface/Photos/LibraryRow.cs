namespace FlickrStack.ServiceInterface.Photos;

/// <summary>How much an owner has, counted as it comes and goes.</summary>
public sealed record LibraryRow
{
    public required long Version { get; init; }

    public required long PhotoCount { get; init; }

    /// <summary>Bytes of all originals.</summary>
    public required long Bytes { get; init; }
}
