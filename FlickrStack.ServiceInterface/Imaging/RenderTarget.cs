namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>One file to make of a picture.</summary>
/// <param name="File">Its name, such as <c>h200.jpg</c>: made by us, without folders.</param>
/// <param name="Format">jpeg, png, webp or avif.</param>
/// <param name="Fit">How its size follows from the picture's.</param>
/// <param name="Size">Pixels, as <paramref name="Fit"/> reads them; 0 for <see cref="Fit.Whole"/>.</param>
public sealed record RenderTarget(string File, string Format, Fit Fit, int Size)
{
    /// <summary>Width and height that this makes of an upright picture.</summary>
    public (int Width, int Height) SizeOf(int width, int height) => Fit switch
    {
        Fit.Square => (Size, Size),
        Fit.Height when height > Size => (Scale(width, height), Size),
        Fit.LongestEdge when Math.Max(width, height) > Size =>
            width >= height ? (Size, Scale(height, width)) : (Scale(width, height), Size),
        _ => (width, height),
    };

    private int Scale(int edge, int by) => Math.Max(1, (int)Math.Round((double)edge * Size / by));
}
