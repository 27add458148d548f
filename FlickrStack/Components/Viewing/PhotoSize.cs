using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Viewing;

/// <summary>A file of a photo to be saved.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Note">How large it is, and of which format.</param>
/// <param name="FileName">The name to save it under.</param>
/// <param name="Url">Its address.</param>
/// <param name="Ready">Whether it is there already.</param>
internal sealed record PhotoSize(string Name, string Note, string FileName, string Url, bool Ready)
{
    private const int LongestTitle = 80;

    /// <summary>All that the plan grants, the largest first.</summary>
    public static IEnumerable<PhotoSize> Of(PhotoDetail photo) => photo.Urls
        .OrderByDescending(url => url.Height * (long)url.Width).ThenByDescending(url => url.Format == photo.Format).Select(url => Of(photo, url));

    private static PhotoSize Of(PhotoDetail photo, PhotoUrl url)
    {
        var held = photo.Renditions.FirstOrDefault(file => (file.Label, file.Format) == (url.Label, url.Format));
        var size = url.Ready && held is not null ? PhotoWords.Bytes(held.Bytes) : "made when asked for";
        return new(
            $"{NameOf(url.Label)}{url.Width} × {url.Height}",
            $"{url.Format.ToUpperInvariant()}, {size}",
            $"{TitleOf(photo)} {url.Label}.{(url.Format == "jpeg" ? "jpg" : url.Format)}",
            url.Url,
            url.Ready);
    }

    private static string NameOf(string label) =>
        label == "original" ? "Original, " : label.StartsWith("square", StringComparison.Ordinal) ? "Square, " : "";

    private static string TitleOf(Photo photo)
    {
        var plain = string.Concat(PhotoWords.Title(photo).EnumerateRunes().Where(rune => !System.Text.Rune.IsControl(rune)).Take(LongestTitle));
        return plain.Replace('/', '-').Replace('\\', '-');
    }
}
