namespace FlickrStack.ServiceInterface.Imaging.Headers;

/// <summary>What a format's own structure says: sizes as stored, and where EXIF lies.</summary>
internal readonly record struct Canvas(long Width, long Height)
{
    public int Frames { get; init; } = 1;

    public FileBytes? Exif { get; init; }

    /// <summary>Whether the format turns its pictures by itself, whatever EXIF says.</summary>
    public bool TurnsItself { get; init; }
}
