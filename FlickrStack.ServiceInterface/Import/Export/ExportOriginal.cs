using System.Globalization;
using System.Text.RegularExpressions;

namespace FlickrStack.ServiceInterface.Import.Export;

/// <summary>Where Flickr has a photo's file (of a video, a picture of its first moment), and what its address tells.</summary>
public sealed partial record ExportOriginal(string Url, string Server, int Farm, string? Secret, string? Format)
{
    public static ExportOriginal Read(string url)
    {
        var parts = Address().Match(url);
        if (!parts.Success) return new(url, "", 0, null, null);

        _ = int.TryParse(parts.Groups["farm"].Value, CultureInfo.InvariantCulture, out var farm);
        return new(url, parts.Groups["server"].Value, farm, parts.Groups["secret"].Value, parts.Groups["format"].Value);
    }

    [GeneratedRegex(@"^https?://(?:farm(?<farm>[0-9]{1,4})\.|live\.)?static\.?flickr\.com/(?<server>[0-9]+)/[0-9]+_(?<secret>[0-9a-f]+)_o\.(?<format>[a-z]+)")]
    private static partial Regex Address();
}
