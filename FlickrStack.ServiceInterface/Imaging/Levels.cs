namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>
/// A picture in falling sizes, decoded once. Each is made of the smallest one that is at least twice as large: that
/// costs a third of decoding for each, and the eye cannot tell the difference.
/// </summary>
internal sealed class Levels : IDisposable
{
    private readonly List<VipsImage> images;

    private Levels(VipsImage largest) => images = [largest];

    /// <summary>Decodes a picture as large as the largest of these targets needs it.</summary>
    public static Levels Decode(Picture picture, IEnumerable<RenderTarget> targets)
    {
        var (width, height) = targets.Select(target => Needed(picture, target)).MaxBy(size => (long)size.Width * size.Height);
        // libvips lets the decoder shrink to twice this size at best, and resizes from there.
        using var decoding = picture.Decode(width, height);
        return new(decoding.InMemory());
    }

    /// <summary>The picture in this size; it is ours to dispose of.</summary>
    public VipsImage Of(int width, int height)
    {
        if (images.Find(image => image.Width == width && image.Height == height) is { } known) return known;

        var level = Resized(width, height, "size", "force");
        images.Add(level);
        return level;
    }

    /// <summary>A square from the middle; it is the caller's to dispose of.</summary>
    public VipsImage Square(int edge) => Resized(edge, edge, "crop", "centre");

    public void Dispose() => images.ForEach(image => image.Dispose());

    private static (int Width, int Height) Needed(Picture picture, RenderTarget target)
    {
        if (target.Fit != Fit.Square) return target.SizeOf(picture.Width, picture.Height);

        var scale = Math.Min(1, (double)target.Size / Math.Min(picture.Width, picture.Height));
        return ((int)Math.Ceiling(picture.Width * scale), (int)Math.Ceiling(picture.Height * scale));
    }

    private VipsImage Resized(int width, int height, string option, string value)
    {
        var source = images.Where(image => image.Width >= 2 * width && image.Height >= 2 * height)
            .DefaultIfEmpty(images[0]).MinBy(image => (long)image.Width * image.Height)!;
        using var resizing = source.Begin("thumbnail_image").With("width", width).With("height", height).With(option, value);
        using var resized = resizing.RunToImage();
        return resized.InMemory();
    }
}
