namespace FlickrStack.ServiceInterface.Imaging.Headers;

/// <summary>Which properties belong to which item of an AVIF.</summary>
internal static class AvifProperties
{
    /// <summary>The numbers, from 1, of an item's properties.</summary>
    public static List<int> Of(uint item, FileBytes associations)
    {
        var wideItems = associations.Byte(0) > 0;
        var wideNumbers = (associations.Byte(3) & 1) == 1;
        var entries = associations.UInt32(4);
        long at = 8;
        for (var i = 0u; i < entries; i++)
        {
            var id = wideItems ? associations.UInt32(at) : associations.UInt16(at);
            at += wideItems ? 4 : 2;
            int count = associations.Byte(at++);
            if (id == item) return Numbers(associations.Slice(at, count * (wideNumbers ? 2 : 1)), wideNumbers);
            at += count * (wideNumbers ? 2 : 1);
        }

        return [];
    }

    // The highest bit says only that a property is essential.
    private static List<int> Numbers(FileBytes bytes, bool wide)
    {
        var numbers = new List<int>();
        for (var at = 0; at < bytes.Length; at += wide ? 2 : 1)
            numbers.Add(wide ? bytes.UInt16(at) & 0x7FFF : bytes.Byte(at) & 0x7F);

        return numbers;
    }
}
