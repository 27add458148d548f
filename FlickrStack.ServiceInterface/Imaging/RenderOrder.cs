namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>What to make of one picture.</summary>
public sealed record RenderOrder
{
    /// <summary>The file of the original.</summary>
    public required string Source { get; init; }

    /// <summary>The format that its first bytes and its header have shown it to be.</summary>
    public required string Format { get; init; }

    /// <summary>An existing folder that takes the files, under the names of their targets.</summary>
    public required string Folder { get; init; }

    public required IReadOnlyList<RenderTarget> Targets { get; init; }

    /// <summary>Whether to make a placeholder as well.</summary>
    public bool Placeholder { get; init; }
}
