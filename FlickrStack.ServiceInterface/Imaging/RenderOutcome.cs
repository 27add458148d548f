namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>What was made of one picture.</summary>
public sealed record RenderOutcome
{
    /// <summary>Pixels across the upright picture.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels down the upright picture.</summary>
    public required int Height { get; init; }

    /// <summary>At most 40 bytes in base64 that show the picture before it is there; null unless asked for.</summary>
    public string? Placeholder { get; init; }

    public required IReadOnlyList<RenderedFile> Files { get; init; }
}
