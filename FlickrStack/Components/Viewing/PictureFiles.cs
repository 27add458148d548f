using System.Globalization;
using FlickrStack.Components.Gallery;
using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Viewing;

/// <summary>The files of a photo that a browser shows, of those that the plan grants and that are there.</summary>
internal sealed class PictureFiles
{
    // As large as a picture may be shown before its pixels are seen.
    private const int Enlarged = 2;

    // What a small window shows; larger ones are chosen from the set.
    private const int Usual = 1100;

    private static readonly string[] Shown = ["jpeg", "png", "gif", "webp", "avif"];

    private readonly Photo photo;
    private readonly List<PhotoUrl> files;

    public PictureFiles(Photo photo)
    {
        this.photo = photo;
        files = [.. photo.Urls.Where(IsShown).DistinctBy(file => file.Width).OrderBy(file => file.Width)];
    }

    public bool IsEmpty => files.Count == 0;

    /// <summary>The smallest one, for lists.</summary>
    public string? Thumbnail => files.FirstOrDefault()?.Url;

    public string? Source => (files.LastOrDefault(file => file.Width <= Usual) ?? files.FirstOrDefault())?.Url;

    public string Set => string.Join(", ", files.Select(file => $"{file.Url} {file.Width}w"));

    /// <summary>How wide it is shown: as the window is, or as high.</summary>
    public string Sizes => string.Create(CultureInfo.InvariantCulture, $"min(100vw, {100 * Ratio:0.#}vh)");

    /// <summary>Its shape, its size at most and the colour below it, for the style sheet.</summary>
    public string Style => string.Create(
        CultureInfo.InvariantCulture, $"--ratio:{Ratio:0.####};--most:{Most}px;--tint:{AverageColour.Of(photo.Placeholder) ?? "transparent"}");

    private double Ratio => (double)Math.Max(1, photo.Width) / Math.Max(1, photo.Height);

    private int Most => IsEmpty ? Usual : Enlarged * files[^1].Width;

    private static bool IsShown(PhotoUrl file) =>
        file.Ready && !file.Label.StartsWith("square", StringComparison.Ordinal) && Shown.Contains(file.Format);
}
