using FlickrStack.ServiceInterface.Plans;
using FlickrStack.ServiceInterface.Tags;
using FluentValidation;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Rules that more than one request about photos shares.</summary>
internal static class PhotoRules
{
    public const int LeastSeconds = 300;
    public const int MostSeconds = 30_000;
    public const int MostTags = 75;
    private const int MostAtOnce = 500;

    public static void IsTitle<T>(this IRuleBuilder<T, string?> rule) => rule.MaximumLength(255);

    public static void IsDescription<T>(this IRuleBuilder<T, string?> rule) => rule.MaximumLength(10_000);

    public static void AreTags<T>(this IRuleBuilder<T, List<string>?> rule) => rule
        .Must(tags => tags is null || tags.Count <= MostTags)
        .WithMessage($"A photo has at most {MostTags} tags.")
        .Must(tags => tags is null || tags.TrueForAll(IsTag))
        .WithMessage($"A tag has 1 to {TagName.Longest} characters, and no line breaks.");

    public static void ArePhotoIds<T>(this IRuleBuilder<T, List<long>> rule) => rule
        .Must(ids => ids is { Count: >= 1 and <= MostAtOnce }).WithErrorCode("Count")
        .WithMessage($"Give 1 to {MostAtOnce} ids of photos.")
        .Must(ids => ids is null || ids.TrueForAll(id => id > 0)).WithErrorCode("GreaterThan")
        .WithMessage("Every id of a photo must be greater than 0.");

    public static void IsSha256<T>(this IRuleBuilder<T, string?> rule) => rule.Matches("^[0-9a-fA-F]{64}$");

    public static void IsFormat<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(format => string.IsNullOrEmpty(format) || PlanRow.KnownFormats.Contains(format.ToLowerInvariant()))
        .WithMessage($"The formats are {string.Join(", ", PlanRow.KnownFormats)}.");

    private static bool IsTag(string? tag) =>
        tag?.Trim() is { Length: > 0 and <= TagName.Longest } text && !text.Any(char.IsControl);
}
