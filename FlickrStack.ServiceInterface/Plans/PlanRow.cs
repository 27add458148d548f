using System.Globalization;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Plans;

/// <summary>What a plan grants; the rights are computed here and nowhere else.</summary>
public sealed record PlanRow : IPageRow
{
    private int[]? heightList;
    private string[]? formatList;

    /// <summary>The formats that a plan may grant, in the order they are shown in.</summary>
    public static IReadOnlyList<string> KnownFormats { get; } = ["jpeg", "png", "webp", "avif"];

    public long Id { get; init; }

    public object? SortKey { get; init; }

    public required string Name { get; init; }

    /// <summary>Heights in pixels, the smallest first, separated by commas.</summary>
    public required string Heights
    {
        get;
        init => (field, heightList) = (value, null);
    }

    public required bool Original { get; init; }

    public required bool Links { get; init; }

    /// <summary>Formats, separated by commas.</summary>
    public required string Formats
    {
        get;
        init => (field, formatList) = (value, null);
    }

    public required long? QuotaBytes { get; init; }

    public required long MaxUploadBytes { get; init; }

    /// <summary>How many users are on it, where they were counted.</summary>
    public long? UserCount { get; init; }

    // Read when first asked for: a plan comes with every request, and few of them need these.
    public IReadOnlyList<int> HeightList =>
        heightList ??= [.. Split(Heights).Select(height => int.Parse(height, CultureInfo.InvariantCulture))];

    public IReadOnlyList<string> FormatList => formatList ??= Split(Formats);

    /// <summary>Whether it grants a picture of that many pixels in height.</summary>
    public bool GrantsHeight(int height) => Original || HeightList.Any(granted => height <= granted);

    /// <summary>Whether it grants pictures in a format, whatever the original's is.</summary>
    public bool GrantsFormat(string format) => FormatList.Contains(format);

    public static string JoinHeights(IEnumerable<int> heights) => string.Join(',', heights.Distinct().Order());

    public static string JoinFormats(IReadOnlyCollection<string> formats) => string.Join(
        ',', KnownFormats.Where(known => formats.Contains(known, StringComparer.OrdinalIgnoreCase)));

    public Plan ToDto() => new()
    {
        Id = Id,
        Name = Name,
        Heights = [.. HeightList],
        Original = Original,
        Links = Links,
        Formats = [.. FormatList],
        QuotaBytes = QuotaBytes,
        MaxUploadBytes = MaxUploadBytes,
        UserCount = UserCount,
    };

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
