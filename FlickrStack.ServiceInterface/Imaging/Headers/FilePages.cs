using Microsoft.Win32.SafeHandles;

namespace FlickrStack.ServiceInterface.Imaging.Headers;

/// <summary>Random access to a file through one small page, for a limited number of reads.</summary>
internal sealed class FilePages(SafeFileHandle file)
{
    public const int MostAtOnce = 1024;

    // Enough for the blocks of a GIF of hundreds of megabytes, and done in a moment.
    private const int MostReads = 2_000_000;

    private readonly byte[] page = new byte[4096];
    private long start;
    private int filled;
    private int reads;

    public long Length { get; } = RandomAccess.GetLength(file);

    /// <summary>Bytes that stay as they are until the next call.</summary>
    public ReadOnlySpan<byte> At(long position, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostAtOnce);
        if (++reads > MostReads) throw Refusal.Damaged("it is made of too many pieces.");
        if (position < start || position + count > start + filled) Fill(position);
        if (position + count > start + filled) throw Refusal.EndsEarly();

        return page.AsSpan((int)(position - start), count);
    }

    private void Fill(long position)
    {
        (start, filled) = (position, 0);
        int read;
        do filled += read = RandomAccess.Read(file, page.AsSpan(filled), start + filled);
        while (read > 0 && filled < page.Length);
    }
}
