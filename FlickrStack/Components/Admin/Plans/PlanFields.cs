using System.Globalization;
using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Admin.Plans;

/// <summary>The form of a plan, as its browser sends it.</summary>
public sealed class PlanFields
{
    public string? Name { get; set; }

    /// <summary>Heights in pixels, separated by commas or spaces.</summary>
    public string? Heights { get; set; }

    public bool Original { get; set; }

    public bool Links { get; set; }

    /// <summary>The formats whose boxes are ticked; nothing where none is.</summary>
    public List<string>? Formats { get; set; }

    /// <summary>How much originals may take in all; nothing is no limit.</summary>
    public string? Quota { get; set; }

    public string? QuotaUnit { get; set; } = "GB";

    /// <summary>How much one upload may take.</summary>
    public string? Largest { get; set; }

    public string? LargestUnit { get; set; } = "MB";

    /// <summary>Whether its user only wants to see what such a plan would grant.</summary>
    public bool Look { get; set; }

    internal static IReadOnlyList<string> KnownFormats { get; } = ["jpeg", "png", "webp", "avif"];

    /// <summary>What cannot be read is a height that no plan may have, for the API to refuse.</summary>
    internal List<int> HeightList => [.. (Heights ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var height) ? height : 0)];

    internal PlanPreview Preview => new(HeightList, Original, Formats ?? []);

    internal static PlanFields New() => new() { Heights = "200", Formats = ["jpeg", "png"], Largest = "100" };

    internal static PlanFields Of(Plan plan)
    {
        var (largest, largestUnit) = ByteAmount.Split(plan.MaxUploadBytes);
        var (quota, quotaUnit) = plan.QuotaBytes is { } bytes ? ByteAmount.Split(bytes) : (null, "GB");
        return new()
        {
            Name = plan.Name,
            Heights = string.Join(", ", plan.Heights),
            Original = plan.Original,
            Links = plan.Links,
            Formats = plan.Formats,
            Quota = quota,
            QuotaUnit = quotaUnit,
            Largest = largest,
            LargestUnit = largestUnit,
        };
    }

    internal CreatePlan ToCreate() => new()
    {
        Name = Name ?? "",
        Heights = HeightList,
        Original = Original,
        Links = Links,
        Formats = Formats ?? [],
        QuotaBytes = ByteAmount.Read(Quota, QuotaUnit),
        MaxUploadBytes = ByteAmount.Read(Largest, LargestUnit),
    };

    internal UpdatePlan ToUpdate(long id)
    {
        var quota = ByteAmount.Read(Quota, QuotaUnit);
        return new()
        {
            Id = id,
            Name = Name ?? "",
            Heights = HeightList,
            Original = Original,
            Links = Links,
            Formats = Formats ?? [],
            QuotaBytes = quota,
            Unlimited = quota is null,
            MaxUploadBytes = ByteAmount.Read(Largest, LargestUnit),
        };
    }
}
