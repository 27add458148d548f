using System.Globalization;
using FlickrStack.ServiceInterface.Imaging;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>One file that can be had of a photo: the original itself, or what is made of it.</summary>
public sealed record Rendition(string Label, Fit Fit, int Size, ImageFormat Format)
{
    public const int LeastHeight = 16;
    public const int MostHeight = 4096;
    public const string OriginalLabel = "original";
    private const string SquareLabel = "square";
    private const char HeightLabel = 'h';
    private const char LongestLabel = 'l';

    /// <summary>A square of 150 pixels, for lists.</summary>
    public static Rendition Square { get; } = SquareOf(150);

    /// <summary>A square of 75 pixels, which Flickr has too.</summary>
    public static Rendition SmallSquare { get; } = SquareOf(75);

    /// <summary>Its name in addresses and in the store, which tells all of it.</summary>
    public string File { get; } = $"{Label}.{Format.Extension}";

    public RenderTarget Target => new(File, Format.Name, Fit, Size);

    public static Rendition AtHeight(int height, ImageFormat format) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{HeightLabel}{height}"), Fit.Height, height, format);

    public static Rendition AlongEdge(int pixels) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{LongestLabel}{pixels}"), Fit.LongestEdge, pixels, ImageFormat.Jpeg);

    /// <summary>The picture at its full size.</summary>
    public static Rendition Whole(ImageFormat format) => new(OriginalLabel, Fit.Whole, 0, format);

    /// <summary>Reads a file's name; null for one that no rendition has.</summary>
    public static Rendition? Parse(string file)
    {
        var dot = file.IndexOf('.', StringComparison.Ordinal);
        if (dot < 2 || ImageFormat.WithExtension(file[(dot + 1)..]) is not { } format) return null;

        var label = file[..dot];
        Rendition? found = label switch
        {
            OriginalLabel => Whole(format),
            [HeightLabel, .. var height] when Pixels(height) is { } pixels => AtHeight(pixels, format),
            [LongestLabel, .. var edge] when Pixels(edge) is { } pixels => AlongEdge(pixels),
            _ when label == Square.Label => Square,
            _ when label == SmallSquare.Label => SmallSquare,
            _ => null,
        };
        return found?.File == file ? found : null;
    }

    private static Rendition SquareOf(int pixels) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{SquareLabel}{pixels}"), Fit.Square, pixels, ImageFormat.Jpeg);

    private static int? Pixels(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels)
        && pixels is >= LeastHeight and <= MostHeight ? pixels : null;
}
