using System.Runtime.InteropServices;

namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>An original as its header tells of it, upright; it is decoded as often as it must be.</summary>
internal sealed class Picture
{
    // A second line: uploads are refused earlier. A progressive JPEG takes six bytes for each of these.
    private const long MostPixels = 100_000_000;

    private readonly string path;
    private readonly bool isOtherColour;

    private Picture(string path, VipsImage header)
    {
        this.path = path;
        (Width, Height) = header.IsTurned ? (header.Height, header.Width) : (header.Width, header.Height);
        var profile = header.Blob("icc-profile-data");
        isOtherColour = header.Text("interpretation") == "cmyk" || (profile.Length > 0 && !ColourProfile.IsSrgb(profile));
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Reads the header and refuses what we do not decode. No pixel is touched.</summary>
    public static Picture Open(string path, string format)
    {
        using var source = VipsHandle.Source(path);
        using var loading = new VipsOperation(LoaderOf(source, format)).WithSource(source).With("access", "sequential");
        using var header = loading.RunToImage();
        if (header.Text("heif-compression") == "hevc") throw new RenderException("HEIC pictures are not supported.", isFinal: true);

        return (long)header.Width * header.Height <= MostPixels
            ? new(path, header)
            : throw new RenderException("The picture has more than 100 megapixels.", isFinal: true);
    }

    /// <summary>The picture in this size, upright, in sRGB, without its metadata. Its pixels come once, from top to bottom.</summary>
    public VipsImage Decode(int width, int height)
    {
        using var source = VipsHandle.Source(path);
        using var thumbnail = new VipsOperation("thumbnail_source").WithSource(source)
            .With("width", width).With("height", height).With("size", "force")
            // Its own option of that name is not heeded.
            .With("option-string", "[fail-on=error]");
        if (isOtherColour) thumbnail.With("export-profile", "srgb");
        using var image = thumbnail.RunToImage();
        return image.Bare();
    }

    // Asked before the loader exists, because a blocked one may read the file before it is stopped.
    private static string LoaderOf(VipsHandle source, string format)
    {
        var expected = format switch
        {
            "gif" => "VipsForeignLoadNsgifSource",
            "avif" => "VipsForeignLoadHeifSource",
            _ => $"VipsForeignLoad{char.ToUpperInvariant(format[0])}{format[1..]}Source",
        };
        return Marshal.PtrToStringUTF8(VipsNative.FindLoader(source)) == expected
            ? expected
            : throw new RenderException($"The file is not what it begins as: {format}.", isFinal: true);
    }
}
