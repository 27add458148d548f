namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>Loads libvips, beside the app or the system's, and shuts all of it but what our formats need.</summary>
internal static class VipsLibrary
{
    public const string Bundled = "bundled";

    /// <summary>How libvips names its loaders of our formats.</summary>
    private static readonly string[] Loaders = ["Jpeg", "Png", "Webp", "Nsgif", "Heif", "Tiff"];

    private static readonly string BundledFile = Path.Combine(AppContext.BaseDirectory, "native", "libvips.so.42");

    private static readonly string SystemFile =
        OperatingSystem.IsWindows() ? "libvips-42.dll" : OperatingSystem.IsMacOS() ? "libvips.42.dylib" : "libvips.so.42";

    // Warnings about strangers' files are of use to no one, and would fill the log of the service.
    private static readonly VipsLog Silence = (_, _, _, _) => { };

    public static string Version() => $"{VipsNative.Version(0)}.{VipsNative.Version(1)}.{VipsNative.Version(2)}";

    /// <param name="choice">bundled, system, or null: bundled if it is there.</param>
    public static void Start(string? choice)
    {
        var isBundled = choice == Bundled || (choice is null && File.Exists(BundledFile));
        NativeLibraries.Offer(VipsNative.Library, isBundled ? BundledFile : SystemFile);
        VipsNative.SetLog(Silence, 0);
        if (VipsNative.Init("FlickrStack") != 0) throw VipsException.Latest();

        VipsNative.BlockUntrusted(1);
        VipsNative.BlockOperation("VipsForeignLoad", 1);
        foreach (var loader in Loaders) VipsNative.BlockOperation($"VipsForeignLoad{loader}", 0);
        // Every picture comes once, and the cores belong to other pictures.
        VipsNative.SetCache(0);
        VipsNative.SetConcurrency(1);
    }
}
