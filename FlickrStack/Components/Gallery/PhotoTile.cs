using System.Globalization;
using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Gallery;

/// <summary>What the grid shows of a photo.</summary>
/// <param name="Photo">The photo.</param>
/// <param name="List">The list that it is shown in, which its page goes on with.</param>
public sealed record PhotoTile(Photo Photo, PhotoList List)
{
    // What is longer than this is cut: one photo would take the whole page.
    private const double Narrowest = 0.4;
    private const double Widest = 4;

    // Rows are about this high, in CSS pixels.
    private const int Row = 200;

    private readonly List<PhotoUrl> ready = [.. Photo.Urls.Where(IsThumbnail).OrderBy(url => url.Height)];

    public string Address => $"photos/{Photo.Id}{List.Address}";

    public string Title => string.IsNullOrWhiteSpace(Photo.Title) ? "Untitled photo" : Photo.Title;

    public string Style => string.Create(CultureInfo.InvariantCulture, $"--ratio:{Ratio:0.###}{(AverageColour.Of(Photo.Placeholder) is { } colour ? $";--tint:{colour}" : "")}");

    /// <summary>The month that it belongs to in its list; null when nobody knows, and where the list has another order.</summary>
    public string? Month => (List.IsByTaken ? Photo.TakenAt : List.IsByUpload ? Photo.UploadedAt : null)?.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The file for screens of plain density; null while there is none.</summary>
    public string? Source => AtLeast(Row)?.Url;

    /// <summary>The files for finer screens.</summary>
    public string? SourceSet => AtLeast(2 * Row) is { } fine && fine.Url != Source ? $"{Source} 1x, {fine.Url} 2x" : null;

    private double Ratio => Math.Clamp((double)Math.Max(1, Photo.Width) / Math.Max(1, Photo.Height), Narrowest, Widest);

    private PhotoUrl? AtLeast(int height) => ready.Find(url => HeightOf(url) >= height) ?? ready.LastOrDefault();

    private static bool IsThumbnail(PhotoUrl url) => url.Ready && HeightOf(url) > 0;

    // By its label: of a photo that is smaller, all are as high as it is.
    private static int HeightOf(PhotoUrl url) =>
        url.Label.StartsWith('h') && int.TryParse(url.Label.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var height) ? height : 0;
}
