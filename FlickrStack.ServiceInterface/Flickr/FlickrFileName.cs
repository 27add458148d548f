using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using FlickrStack.ServiceInterface.Photos;

namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>The name of a picture's file in Flickr's addresses.</summary>
/// <param name="Number">The photo's number.</param>
/// <param name="Secret">What opens it.</param>
/// <param name="Suffix">The size's letters; empty for 500 pixels.</param>
/// <param name="Extension">The file's extension.</param>
/// <param name="IsDownload">Whether it is to be saved.</param>
public sealed partial record FlickrFileName(string Number, string Secret, string Suffix, string Extension, bool IsDownload)
{
    private bool IsOriginal => Suffix == ServedSize.Original;

    /// <summary>Reads a name; null for what is none.</summary>
    public static FlickrFileName? Parse(string text) => Form().Match(text) is { Success: true, Groups: var part }
        ? new(part["number"].Value, part["secret"].Value, part["suffix"].Value, part["extension"].Value, part["download"].Success)
        : null;

    /// <summary>Whether the secret is this photo's for that size.</summary>
    public bool Opens(PhotoRow photo, FlickrSecrets secrets) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Secret),
            Encoding.ASCII.GetBytes(IsOriginal ? secrets.OfOriginal(photo.Id) : secrets.OfPhoto(photo.Id)));

    /// <summary>Which file of the photo it is; null where it has none of that name.</summary>
    public Rendition? RenditionOf(PhotoRow photo)
    {
        if (IsOriginal) return Extension == photo.ImageFormat.Extension ? photo.Original : null;

        return Extension == "jpg" ? ServedSize.All.FirstOrDefault(size => size.Suffix == Suffix && size.IsOf(photo))?.Rendition : null;
    }

    /// <summary>The name that a saved file gets.</summary>
    public string ToSave => $"{Number}_{Secret}{(Suffix.Length == 0 ? "" : $"_{Suffix}")}.{Extension}";

    [GeneratedRegex(@"^(?<number>\d{1,18})_(?<secret>[0-9a-f]{10})(_(?<suffix>(?!d\.)[0-9a-z]{1,2}))?(?<download>_d)?\.(?<extension>[a-z]{3,4})\z")]
    private static partial Regex Form();
}
