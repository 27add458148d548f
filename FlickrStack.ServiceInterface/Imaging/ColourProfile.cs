using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;

namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>ICC profiles, as far as it takes to know the one that needs no conversion.</summary>
internal static partial class ColourProfile
{
    private const int TagTable = 128;
    private const int TagEntry = 12;
    private const int MostTags = 100;

    /// <summary>Whether a profile calls itself sRGB. One that lies spoils its own picture's colours only.</summary>
    public static bool IsSrgb(ReadOnlySpan<byte> profile) =>
        Name().IsMatch(Encoding.Latin1.GetString(Description(profile)).Replace("\0", "", StringComparison.Ordinal));

    private static ReadOnlySpan<byte> Description(ReadOnlySpan<byte> profile)
    {
        if (profile.Length < TagTable + 4) return [];

        var tags = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(profile[TagTable..]), MostTags);
        for (var at = TagTable + 4; at + TagEntry <= profile.Length && tags > 0; at += TagEntry, tags--)
        {
            if (!profile[at..(at + 4)].SequenceEqual("desc"u8)) continue;

            var start = BinaryPrimitives.ReadUInt32BigEndian(profile[(at + 4)..]);
            var length = BinaryPrimitives.ReadUInt32BigEndian(profile[(at + 8)..]);
            return start + (ulong)length <= (ulong)profile.Length ? profile.Slice((int)start, (int)length) : [];
        }

        return [];
    }

    // Its length or place stands before it, never a letter: "linear sRGB" is another one.
    [GeneratedRegex(@"[\x01-\x1F]sRGB( IEC61966.*)?$", RegexOptions.Singleline)]
    private static partial Regex Name();
}
