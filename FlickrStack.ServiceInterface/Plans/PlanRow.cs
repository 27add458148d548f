using System.Globalization;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Plans;

/// <summary>What a plan grants; the rights are computed here and nowhere else.</summary>
public sealed record PlanRow
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Heights in pixels, separated by commas.</summary>
    public required string Heights { get; init; }

    public required bool Original { get; init; }

    public required bool Links { get; init; }

    /// <summary>Formats, separated by commas.</summary>
    public required string Formats { get; init; }

    public required long? QuotaBytes { get; init; }

    public required long MaxUploadBytes { get; init; }

    public IReadOnlyList<int> HeightList => [.. Split(Heights).Select(height => int.Parse(height, CultureInfo.InvariantCulture))];

    public bool GrantsHeight(int height) => Original || HeightList.Any(granted => height <= granted);

    public bool GrantsFormat(string format) => Split(Formats).Contains(format);

    public Plan ToDto() => new()
    {
        Id = Id,
        Name = Name,
        Heights = [.. Split(Heights).Select(height => int.Parse(height, CultureInfo.InvariantCulture))],
        Original = Original,
        Links = Links,
        Formats = [.. Split(Formats)],
        QuotaBytes = QuotaBytes,
        MaxUploadBytes = MaxUploadBytes,
    };

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
