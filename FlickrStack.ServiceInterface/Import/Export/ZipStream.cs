namespace FlickrStack.ServiceInterface.Import.Export;

/// <summary>
/// A zip's file that is not read without end while its directory is: all of that is held in memory, whatever number
/// of files it claims.
/// </summary>
internal sealed class ZipStream(string path) : FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read)
{
    private const int MostDirectoryBytes = 32 * 1024 * 1024;
    private long left = MostDirectoryBytes;

    /// <summary>The directory has been read.</summary>
    public void Release() => left = long.MaxValue;

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = base.Read(buffer, offset, count);
        left -= read;
        return left >= 0 ? read : throw new InvalidDataException("its directory is too large.");
    }
}
