namespace FlickrStack.ServiceInterface.Imaging.Headers;

/// <summary>Finds the size of an AVIF's primary item among the properties of all items.</summary>
internal static class AvifReader
{
    private const int MostProperties = 1000;

    public static Canvas Read(FileBytes file)
    {
        CheckWhole(file);
        var meta = Box.Find(file, "meta").Content;
        var (primary, exif) = FindItems(meta);
        var properties = Box.Find(meta, "iprp", 4).Content;
        var all = Box.In(Box.Find(properties, "ipco").Content).Take(MostProperties).ToList();
        var own = AvifProperties.Of(primary, Box.Find(properties, "ipma").Content)
            .Where(index => index > 0 && index <= all.Count)
            .Select(index => all[index - 1])
            .ToList();

        var size = own.FirstOrDefault(property => property.Type == "ispe");
        if (size.Type is null) throw Refusal.Damaged("it has no size.");
        var (width, height) = (size.Content.UInt32(4), size.Content.UInt32(8));
        var turned = own.Any(property => property.Type == "irot" && (property.Content.Byte(0) & 1) == 1);
        return (turned ? new Canvas(height, width) : new(width, height)) with
        {
            TurnsItself = true,
            Exif = exif is { } item ? AvifLocations.Find(item, Box.Find(meta, "iloc", 4).Content, file) : null,
        };
    }

    // Pixels come after all else, so that a file cut anywhere has a size.
    private static void CheckWhole(FileBytes file)
    {
        foreach (var _ in Box.In(file)) ;
    }

    private static (uint Primary, uint? Exif) FindItems(FileBytes meta)
    {
        var named = Box.Find(meta, "pitm", 4);
        var primary = named.Version == 0 ? named.Content.UInt16(4) : named.Content.UInt32(4);
        uint? exif = null;
        var items = Box.Find(meta, "iinf", 4);
        foreach (var item in Box.In(items.Content, items.Version == 0 ? 6 : 8))
        {
            var (id, type) = item.Version < 3 ? (item.Content.UInt16(4), 8) : (item.Content.UInt32(4), 10);
            if (id == primary && item.Content.At(type, 4) is [(byte)'h', (byte)'v', (byte)'c', _])
                throw Refusal.NotTaken("HEIC");
            if (item.Content.At(type, 4).SequenceEqual("Exif"u8)) exif ??= id;
        }

        return (primary, exif);
    }
}
