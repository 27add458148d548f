namespace FlickrStack.ServiceInterface.Import.Export;

/// <summary>Licences, which an export tells by the names they had when it was made.</summary>
internal static class ExportLicense
{
    private static readonly Dictionary<string, int> Ids = new(StringComparer.OrdinalIgnoreCase)
    {
        ["All Rights Reserved"] = 0,
        ["CC BY-NC-SA 2.0"] = 1,
        ["Attribution-NonCommercial-ShareAlike License"] = 1,
        ["CC BY-NC 2.0"] = 2,
        ["Attribution-NonCommercial License"] = 2,
        ["CC BY-NC-ND 2.0"] = 3,
        ["Attribution-NonCommercial-NoDerivs License"] = 3,
        ["CC BY 2.0"] = 4,
        ["Attribution License"] = 4,
        ["CC BY-SA 2.0"] = 5,
        ["Attribution-ShareAlike License"] = 5,
        ["CC BY-ND 2.0"] = 6,
        ["Attribution-NoDerivs License"] = 6,
        ["No known copyright restrictions"] = 7,
        ["United States Government Work"] = 8,
        ["Public Domain Dedication (CC0)"] = 9,
        ["Public Domain Mark"] = 10,
        ["CC BY 4.0"] = 11,
        ["CC BY-SA 4.0"] = 12,
        ["CC BY-ND 4.0"] = 13,
        ["CC BY-NC 4.0"] = 14,
        ["CC BY-NC-SA 4.0"] = 15,
        ["CC BY-NC-ND 4.0"] = 16,
    };

    /// <summary>Flickr's number of a licence; 0, all rights reserved, for names that it never had.</summary>
    public static int Read(string name) => Ids.GetValueOrDefault(name.Trim());
}
