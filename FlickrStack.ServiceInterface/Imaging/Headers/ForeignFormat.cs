namespace FlickrStack.ServiceInterface.Imaging.Headers;

/// <summary>Formats that people send in good faith and that we do not take.</summary>
internal static class ForeignFormat
{
    public const string Video = "Video";

    /// <summary>The format that a file begins like, or null when it is none of these.</summary>
    public static string? Name(ReadOnlySpan<byte> head)
    {
        if (Brands.IsContainer(head)) return OfContainer(head);
        if (head.StartsWith("%PDF-"u8)) return "PDF";
        if (head.StartsWith("8BPS"u8)) return "PSD (Photoshop)";
        if (head.StartsWith("FUJIFILM"u8) || head.StartsWith("IIRO"u8) || head.StartsWith("IIU\0"u8)) return "A camera's raw file";

        return head switch
        {
            [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => "BMP",
            [0xFF, 0x0A, ..] or [0, 0, 0, 0x0C, (byte)'J', (byte)'X', (byte)'L', (byte)' ', ..] => "JPEG XL",
            [0xFF, 0x4F, 0xFF, 0x51, ..] or [0, 0, 0, 0x0C, (byte)'j', (byte)'P', (byte)' ', (byte)' ', ..] => "JPEG 2000",
            [(byte)'I', (byte)'I', 43, 0, ..] or [(byte)'M', (byte)'M', 0, 43, ..] => "BigTIFF",
            [0x1A, 0x45, 0xDF, 0xA3, ..] => Video,
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'A', (byte)'V', (byte)'I', ..] => Video,
            _ => head.IndexOf("<svg"u8) >= 0 && IsMarkup(head) ? "SVG" : null,
        };
    }

    private static bool IsMarkup(ReadOnlySpan<byte> head) =>
        (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart(" \t\r\n"u8).StartsWith("<"u8);

    private static string OfContainer(ReadOnlySpan<byte> head) => Brands.Any(head, Brands.Hevc) ? "HEIC"
        : Brands.Any(head, ["crx "]) ? "A camera's raw file"
        : Video;
}
