using System.IO.Compression;

namespace FlickrStack.ServiceInterface.Import.Export;

/// <summary>A file of an export in its zip.</summary>
public sealed record ZippedFile(ZipArchiveEntry Entry, string Zip)
    : ExportFile(Entry.FullName[(Entry.FullName.LastIndexOfAny(['/', '\\']) + 1)..], Zip, Entry.Length)
{
    // Pictures hardly pack, and JSON packs to a tenth; a bomb is a thousand times what it seems.
    private const int MostRatio = 200;
    private const int AlwaysTaken = 1024 * 1024;

    public override bool Holds(long bytes, uint crc32) => base.Holds(bytes, crc32) && crc32 == Entry.Crc32;

    protected override Stream Open()
    {
        if (Entry.IsEncrypted) throw Damaged("it is encrypted.");
        if (Bytes > AlwaysTaken && Bytes / MostRatio > Entry.CompressedLength)
            throw Damaged($"it says that it is more than {MostRatio} times as large as what is packed.");

        return Entry.Open();
    }
}
