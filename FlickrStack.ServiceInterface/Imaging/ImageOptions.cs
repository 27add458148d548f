using System.ComponentModel.DataAnnotations;

namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>Which pictures are too large to be taken.</summary>
public sealed class ImageOptions
{
    /// <summary>Millions of pixels, of all frames together.</summary>
    [Range(1, 10_000)]
    public int MostMegapixels { get; set; } = 100;

    /// <summary>Pixels of the longer edge.</summary>
    [Range(1, 1_000_000)]
    public int MostEdge { get; set; } = 20_000;

    /// <exception cref="ApiException">The picture is larger.</exception>
    public void Check(long width, long height, int frames)
    {
        // Edges are compared first: the product of two that are too long may not fit its number.
        if (Math.Max(width, height) <= MostEdge && width * height * frames <= MostMegapixels * 1_000_000L) return;

        var each = frames > 1 ? $" in {frames} frames" : "";
        throw ApiException.TooLarge(
            $"The picture is {width} x {height} pixels{each}; "
            + $"at most {MostMegapixels} megapixels and {MostEdge} pixels an edge are taken.");
    }
}
