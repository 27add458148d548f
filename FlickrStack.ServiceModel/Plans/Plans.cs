namespace FlickrStack.ServiceModel;

/// <summary>What a subscription plan grants.</summary>
public sealed class Plan
{
    /// <summary>The plan's id.</summary>
    public long Id { get; set; }

    /// <summary>The plan's name.</summary>
    public required string Name { get; set; }

    /// <summary>Heights of the thumbnails it grants, in pixels.</summary>
    public List<int> Heights { get; set; } = [];

    /// <summary>Whether it grants the original file.</summary>
    public bool Original { get; set; }

    /// <summary>Whether it grants time-limited links.</summary>
    public bool Links { get; set; }

    /// <summary>The formats it grants besides the original's.</summary>
    public List<string> Formats { get; set; } = [];

    /// <summary>Bytes that originals may take in all; absent means no limit.</summary>
    public long? QuotaBytes { get; set; }

    /// <summary>Bytes that one upload may take.</summary>
    public long MaxUploadBytes { get; set; }
}
