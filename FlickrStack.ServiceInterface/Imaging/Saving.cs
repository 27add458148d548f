namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>Writes pixels as a file, without a word about where they came from.</summary>
internal static class Saving
{
    private const int Small = 150;
    private const int Medium = 1024;

    public static void Save(VipsImage image, string format, string path)
    {
        if (format != "jpeg" || !image.HasAlpha)
        {
            Write(image, format, path);
            return;
        }

        using var flattening = image.Begin("flatten").With("background", "255");
        using var flat = flattening.RunToImage();
        Write(flat, format, path);
    }

    private static void Write(VipsImage image, string format, string path)
    {
        using var target = VipsHandle.Target(path);
        using var saving = Begin(image, format).WithTarget(target).With("strip", "true");
        saving.Run();
    }

    private static VipsOperation Begin(VipsImage image, string format)
    {
        var edge = Math.Max(image.Width, image.Height);
        return format switch
        {
            // Better codes save two hundredths, and cost the more the larger the picture is.
            "jpeg" => image.Begin("jpegsave_target").With("Q", edge <= Small ? 85 : 82).With("subsample-mode", "on")
                .With("optimize-coding", edge <= Medium ? "true" : "false"),
            "png" => image.Begin("pngsave_target"),
            "webp" => image.Begin("webpsave_target").With("Q", 80).With("effort", 2),
            "avif" => image.Begin("heifsave_target").With("compression", "av1").With("Q", 60).With("effort", 0),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No renditions are made in this format."),
        };
    }
}
