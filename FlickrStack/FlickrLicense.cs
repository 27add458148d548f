namespace FlickrStack;

/// <summary>A licence as flickr.photos.licenses.getInfo lists it (contract of June 2025).</summary>
internal sealed record FlickrLicense(int Id, string Name, string Url)
{
    private const string Deed = "https://creativecommons.org/licenses";

    /// <summary>In Flickr's order.</summary>
    public static IReadOnlyList<FlickrLicense> All { get; } =
    [
        new(0, "All Rights Reserved", ""),
        new(4, "CC BY 2.0", $"{Deed}/by/2.0/"),
        new(6, "CC BY-ND 2.0", $"{Deed}/by-nd/2.0/"),
        new(3, "CC BY-NC-ND 2.0", $"{Deed}/by-nc-nd/2.0/"),
        new(2, "CC BY-NC 2.0", $"{Deed}/by-nc/2.0/"),
        new(1, "CC BY-NC-SA 2.0", $"{Deed}/by-nc-sa/2.0/"),
        new(5, "CC BY-SA 2.0", $"{Deed}/by-sa/2.0/"),
        new(7, "No known copyright restrictions", "https://www.flickr.com/commons/usage/"),
        new(8, "United States Government Work", "https://www.usa.gov/government-copyright"),
        new(9, "Public Domain Dedication (CC0)", "https://creativecommons.org/publicdomain/zero/1.0/"),
        new(10, "Public Domain Mark", "https://creativecommons.org/publicdomain/mark/1.0/"),
        new(11, "CC BY 4.0", $"{Deed}/by/4.0/"),
        new(12, "CC BY-SA 4.0", $"{Deed}/by-sa/4.0/"),
        new(13, "CC BY-ND 4.0", $"{Deed}/by-nd/4.0/"),
        new(14, "CC BY-NC 4.0", $"{Deed}/by-nc/4.0/"),
        new(15, "CC BY-NC-SA 4.0", $"{Deed}/by-nc-sa/4.0/"),
        new(16, "CC BY-NC-ND 4.0", $"{Deed}/by-nc-nd/4.0/"),
    ];
}
