using FlickrStack.ServiceInterface.Photos;

namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>A size in which Flickr serves photos, with its names, which differ from place to place.</summary>
/// <param name="Suffix">In addresses; empty for 500 pixels.</param>
/// <param name="Extra">In lists: <c>url_m</c>.</param>
/// <param name="Label">For flickr.photos.getSizes.</param>
/// <param name="Rendition">Our file of that size.</param>
public sealed record ServedSize(string Suffix, string Extra, string Label, Rendition Rendition)
{
    /// <summary>The original's suffix and name in lists.</summary>
    public const string Original = "o";

    /// <summary>All that we make, the smallest first. Flickr's 5K, 6K and panorama are larger than our largest.</summary>
    public static IReadOnlyList<ServedSize> All { get; } =
    [
        new("s", "sq", "Square", Rendition.SmallSquare),
        new("q", "q", "Large Square", Rendition.Square),
        new("t", "t", "Thumbnail", Rendition.AlongEdge(100)),
        new("m", "s", "Small", Rendition.AlongEdge(240)),
        new("n", "n", "Small 320", Rendition.AlongEdge(320)),
        new("w", "w", "Small 400", Rendition.AlongEdge(400)),
        new("", "m", "Medium", Rendition.AlongEdge(500)),
        new("z", "z", "Medium 640", Rendition.AlongEdge(640)),
        new("c", "c", "Medium 800", Rendition.AlongEdge(800)),
        new("b", "l", "Large", Rendition.AlongEdge(1024)),
        new("h", "h", "Large 1600", Rendition.AlongEdge(1600)),
        new("k", "k", "Large 2048", Rendition.AlongEdge(2048)),
        new("3k", "3k", "X-Large 3K", Rendition.AlongEdge(3072)),
        new("4k", "4k", "X-Large 4K", Rendition.AlongEdge(4096)),
    ];

    /// <summary>Whether a photo is large enough: nothing is enlarged.</summary>
    public bool IsOf(PhotoRow photo) =>
        Rendition.Fit == Imaging.Fit.Square || Math.Max(photo.Width, photo.Height) >= Rendition.Size;
}
