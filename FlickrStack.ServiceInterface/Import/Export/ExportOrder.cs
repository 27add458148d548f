namespace FlickrStack.ServiceInterface.Import.Export;

/// <summary>Which export to import, and for whom.</summary>
public sealed record ExportOrder
{
    /// <summary>The user whose the photos will be.</summary>
    public required long Owner { get; init; }

    /// <summary>Zips, and folders of zips or of what was in them.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Whether to fetch files that the export lacks from Flickr.</summary>
    public bool FetchMissing { get; init; }
}
