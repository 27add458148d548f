namespace FlickrStack.ServiceModel;

/// <summary>All that is known of one photo: what flickr.photos.getInfo knows, and what is held here.</summary>
public sealed class PhotoDetail : Photo
{
    /// <summary>Where it was taken; absent when unknown.</summary>
    public PhotoLocation? Location { get; set; }

    /// <summary>What the camera wrote into the file.</summary>
    public Dictionary<string, string> Exif { get; set; } = [];

    /// <summary>Its dates, as exact as they are known.</summary>
    public PhotoDates Dates { get; set; } = new();

    /// <summary>The groups it is in.</summary>
    public List<PhotoGroup> Groups { get; set; } = [];

    /// <summary>The files held here.</summary>
    public List<Rendition> Renditions { get; set; } = [];

    /// <summary>Its record on Flickr; absent when it was uploaded here.</summary>
    public FlickrRecord? Flickr { get; set; }

    /// <summary>What was said of it on Flickr; absent when nothing was.</summary>
    public List<PhotoComment>? Comments { get; set; }

    /// <summary>What was written onto parts of it on Flickr; absent when nothing was.</summary>
    public List<PhotoNote>? Notes { get; set; }
}

/// <summary>What somebody said of a photo.</summary>
public sealed class PhotoComment
{
    /// <summary>Who said it: an nsid of Flickr's.</summary>
    public required string Author { get; set; }

    /// <summary>What was said; HTML of unknown origin.</summary>
    public required string Text { get; set; }

    /// <summary>When it was said; absent when unknown.</summary>
    public DateTimeOffset? CreatedAt { get; set; }
}

/// <summary>What somebody wrote onto a part of a photo.</summary>
public sealed class PhotoNote
{
    /// <summary>Who wrote it: an nsid of Flickr's.</summary>
    public required string Author { get; set; }

    /// <summary>What was written; HTML of unknown origin.</summary>
    public required string Text { get; set; }

    /// <summary>The left edge of the part, in pixels of the size that is 500 pixels long.</summary>
    public int X { get; set; }

    /// <summary>The upper edge of the part, in these pixels.</summary>
    public int Y { get; set; }

    /// <summary>The width of the part, in these pixels.</summary>
    public int Width { get; set; }

    /// <summary>The height of the part, in these pixels.</summary>
    public int Height { get; set; }
}

/// <summary>A file held of a photo.</summary>
public sealed class Rendition
{
    /// <summary><c>original</c>, or the rendition's label.</summary>
    public required string Label { get; set; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; set; }

    /// <summary>Width in pixels.</summary>
    public int Width { get; set; }

    /// <summary>jpeg, png, gif, webp, tiff or avif.</summary>
    public required string Format { get; set; }

    /// <summary>Size in bytes.</summary>
    public long Bytes { get; set; }
}

/// <summary>Where a photo was taken.</summary>
public sealed class PhotoLocation
{
    /// <summary>Degrees north, -90 to 90.</summary>
    public double Latitude { get; set; }

    /// <summary>Degrees east, -180 to 180.</summary>
    public double Longitude { get; set; }

    /// <summary>Flickr's accuracy: 1 is the world, 16 a street.</summary>
    public int Accuracy { get; set; }

    /// <summary>The town or village.</summary>
    public string? Locality { get; set; }

    /// <summary>The state or province.</summary>
    public string? Region { get; set; }

    /// <summary>The country.</summary>
    public string? Country { get; set; }
}

/// <summary>A photo's dates, as flickr.photos.getInfo gives them.</summary>
public sealed class PhotoDates
{
    /// <summary>When it was uploaded, here or to Flickr.</summary>
    public DateTimeOffset Posted { get; set; }

    /// <summary>When it was taken by the camera's clock, or a guess if <see cref="TakenUnknown"/>.</summary>
    public DateTimeOffset Taken { get; set; }

    /// <summary>How exact <see cref="Taken"/> is: 0 to the second, 4 the month, 6 the year, 8 circa.</summary>
    public int TakenGranularity { get; set; }

    /// <summary>Nobody knows when it was taken.</summary>
    public bool TakenUnknown { get; set; }

    /// <summary>When its record last changed where it comes from.</summary>
    public DateTimeOffset LastUpdate { get; set; }

    /// <summary>When it came here.</summary>
    public DateTimeOffset Added { get; set; }
}

/// <summary>A group that a photo is in.</summary>
public sealed class PhotoGroup
{
    /// <summary>The group's id here.</summary>
    public long Id { get; set; }

    /// <summary>The group's id on Flickr.</summary>
    public required string Nsid { get; set; }

    /// <summary>The group's name.</summary>
    public required string Name { get; set; }
}

/// <summary>A photo's record on Flickr.</summary>
public sealed class FlickrRecord
{
    /// <summary>Its id there.</summary>
    public required string Id { get; set; }

    /// <summary>The secret in the addresses of its sizes.</summary>
    public required string Secret { get; set; }

    /// <summary>The server in its addresses.</summary>
    public required string Server { get; set; }

    /// <summary>The farm in its older addresses.</summary>
    public int Farm { get; set; }

    /// <summary>Its owner's id there.</summary>
    public required string Nsid { get; set; }

    /// <summary>Its owner's name there.</summary>
    public required string OwnerName { get; set; }

    /// <summary>Its page.</summary>
    public required string Url { get; set; }

    /// <summary>The secret in the address of its original, where the owner grants it.</summary>
    public string? OriginalSecret { get; set; }

    /// <summary>The format of its original, where the owner grants it.</summary>
    public string? OriginalFormat { get; set; }

    /// <summary><c>photo</c> or <c>video</c>.</summary>
    public required string Media { get; set; }

    /// <summary>Degrees that the original has to be turned by, clockwise.</summary>
    public int Rotation { get; set; }

    /// <summary>0 or 1 safe, 2 moderate, 3 restricted.</summary>
    public int SafetyLevel { get; set; }
}
