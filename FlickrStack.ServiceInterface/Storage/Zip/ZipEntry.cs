namespace FlickrStack.ServiceInterface.Storage.Zip;

/// <summary>A file that goes into an archive as it is.</summary>
/// <param name="Name">Its name in the archive: see <see cref="ZipNames"/>.</param>
/// <param name="Bytes">Its exact size.</param>
/// <param name="Crc32">The checksum of its bytes.</param>
/// <param name="Modified">When it last changed.</param>
/// <param name="Tag">Changes with its bytes.</param>
/// <param name="Open">Opens its bytes for reading and seeking; called when they are wanted, once for every reading.</param>
public sealed record ZipEntry(
    string Name, long Bytes, uint Crc32, DateTimeOffset Modified, string Tag, Func<Stream> Open);
