namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>Makes what an order asks for: the header, one decode for all sizes, twins, and the placeholder.</summary>
internal static class Rendering
{
    private static readonly RenderTarget ForPlaceholder = new("", "", Fit.LongestEdge, Placeholder.LongestEdge);

    public static RenderOutcome Make(RenderOrder order)
    {
        // Whether it is there is the disk's affair; what it holds is the picture's.
        File.OpenHandle(order.Source).Dispose();
        var picture = Readable(() => Picture.Open(order.Source, order.Format));
        var sized = order.Targets.Where(target => target.Fit != Fit.Whole);
        if (order.Placeholder) sized = sized.Append(ForPlaceholder);
        using var levels = sized.Any() ? Readable(() => Levels.Decode(picture, sized)) : null;

        foreach (var target in order.Targets.OrderByDescending(target => Pixels(target, picture)))
        {
            var path = Path.Combine(order.Folder, target.File);
            if (target.Fit == Fit.Whole) SaveWhole(picture, target, path);
            else if (target.Fit == Fit.Square) SaveSquare(levels!, target, path);
            else SaveSized(picture, levels!, target, path);
        }

        return new()
        {
            Width = picture.Width,
            Height = picture.Height,
            Placeholder = order.Placeholder ? Shown(levels!, picture) : null,
            Files = [.. order.Targets.Select(target => Made(order, target, picture))],
        };
    }

    // From the file to the file, a few rows at a time. Only a picture that is turned must be in memory for it.
    private static void SaveWhole(Picture picture, RenderTarget target, string path)
    {
        try
        {
            using var image = picture.Decode(picture.Width, picture.Height);
            Saving.Save(image, target.Format, path);
        }
        catch (VipsException)
        {
            // The picture or the disk: whichever it is shows when nothing is written.
            Readable(() => Check(picture));
            throw;
        }
    }

    private static bool Check(Picture picture)
    {
        using var image = picture.Decode(picture.Width, picture.Height);
        using var reading = image.Begin("avg");
        reading.Run();
        return true;
    }

    private static void SaveSquare(Levels levels, RenderTarget target, string path)
    {
        using var square = levels.Square(target.Size);
        Saving.Save(square, target.Format, path);
    }

    private static void SaveSized(Picture picture, Levels levels, RenderTarget target, string path)
    {
        var (width, height) = target.SizeOf(picture.Width, picture.Height);
        Saving.Save(levels.Of(width, height), target.Format, path);
    }

    private static string Shown(Levels levels, Picture picture)
    {
        var (width, height) = ForPlaceholder.SizeOf(picture.Width, picture.Height);
        var (across, down) = (Math.Max(width, Placeholder.ShortestEdge), Math.Max(height, Placeholder.ShortestEdge));
        return Convert.ToBase64String(Placeholder.Of(levels.Of(across, down), (double)width / height));
    }

    private static RenderedFile Made(RenderOrder order, RenderTarget target, Picture picture)
    {
        var (width, height) = target.SizeOf(picture.Width, picture.Height);
        return new(target.File, width, height, new FileInfo(Path.Combine(order.Folder, target.File)).Length);
    }

    private static long Pixels(RenderTarget target, Picture picture)
    {
        var (width, height) = target.SizeOf(picture.Width, picture.Height);
        return (long)width * height;
    }

    private static T Readable<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (VipsException)
        {
            // What libvips cannot read today it cannot read tomorrow.
            throw new RenderException("The picture is damaged or cut short.", isFinal: true);
        }
    }
}
