using System.Text;

namespace FlickrStack.ServiceInterface.Imaging.Headers;

/// <summary>The brands in the first box of an ISO media file: what a reader must know to read it.</summary>
internal static class Brands
{
    /// <summary>A still picture that is not AVIF holds HEVC, in all that is found in the wild.</summary>
    public static readonly string[] Hevc =
        ["heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "mif2", "msf1"];

    public static readonly string[] Av1 = ["avif", "avis"];

    // Old QuickTime files begin with their contents instead.
    private static readonly string[] FirstBoxes = ["ftyp", "moov", "mdat", "wide", "free", "skip"];

    public static bool IsContainer(ReadOnlySpan<byte> head) =>
        head.Length >= 8 && head[0] == 0 && FirstBoxes.Contains(Encoding.ASCII.GetString(head[4..8]));

    public static bool Any(ReadOnlySpan<byte> head, string[] wanted)
    {
        if (head.Length < 12 || !head[4..].StartsWith("ftyp"u8)) return false;

        var end = Math.Min(head.Length, (head[2] << 8) | head[3]);
        for (var at = 8; at + 4 <= end; at += at == 8 ? 8 : 4)
        {
            if (wanted.Contains(Encoding.ASCII.GetString(head.Slice(at, 4)))) return true;
        }

        return false;
    }
}
