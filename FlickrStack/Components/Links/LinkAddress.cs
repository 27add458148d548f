using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Links;

/// <summary>Where a link leads.</summary>
internal static class LinkAddress
{
    private const string Picture = "/api/v1/timelink/";

    /// <summary>The page that shows the link's picture, for people; the link's own address is the picture itself.</summary>
    public static string PageOf(SharedLink link)
    {
        var at = link.Url.LastIndexOf(Picture, StringComparison.Ordinal);
        return $"{link.Url[..at]}/l/{link.Url[(at + Picture.Length)..]}";
    }

    /// <summary>What it opens, in words.</summary>
    public static string SizeOf(SharedLink link) => link.Height is { } height ? $"{height} pixels high" : "The best size";
}
