namespace FlickrStack.ServiceInterface.Imaging.Headers;

/// <summary>Counts a TIFF's pages; its size is the first page's.</summary>
internal static class TiffReader
{
    private const int Width = 256;
    private const int Height = 257;
    private const int MostPages = 10_000;

    public static Canvas Read(FileBytes file)
    {
        if (TiffDirectory.First(file) is not { } first || !first.IsWhole) throw Refusal.EndsEarly();

        var size = first.Read(new HashSet<int> { Width, Height });
        if (size.GetValueOrDefault(Width) is not long width || size.GetValueOrDefault(Height) is not long height)
            throw Refusal.Damaged("it has no size.");

        return new(width, height) { Frames = CountPages(first), Exif = file };
    }

    private static int CountPages(TiffDirectory page)
    {
        var seen = new HashSet<long>();
        while (page.Next is > 0 and var next)
        {
            if (!seen.Add(next) || seen.Count > MostPages) throw Refusal.Damaged("its pages do not end.");
            page = page.Other(next);
            if (!page.IsWhole) throw Refusal.EndsEarly();
        }

        return seen.Count + 1;
    }
}
