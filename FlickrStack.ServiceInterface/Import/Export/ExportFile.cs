using System.Text.Json;
using FlickrStack.ServiceInterface.Imaging.Headers;

namespace FlickrStack.ServiceInterface.Import.Export;

/// <summary>A file of an export, in a folder or still in its zip.</summary>
/// <param name="Name">Its name without folders: something to recognise it by, never a path.</param>
/// <param name="Place">The folder or zip it is in.</param>
/// <param name="Bytes">Its size, or what a zip says of it.</param>
public abstract record ExportFile(string Name, string Place, long Bytes)
{
    private const int HeadBytes = 1024;

    // The longest photo has some thousand comments, the longest list of albums some hundred thousand ids.
    private const int MostJsonBytes = 10 * 1024 * 1024;

    /// <summary>Opens it, if it takes no more than this many bytes.</summary>
    /// <exception cref="InvalidDataException">It is larger, or cannot be read.</exception>
    public Stream Open(long mostBytes)
    {
        if (Bytes > mostBytes) throw new InvalidDataException($"{Name} is larger than {mostBytes} bytes.");

        return Open();
    }

    /// <summary>Whether it is a video, by its name or by its first bytes: no record tells.</summary>
    /// <exception cref="InvalidDataException">It cannot be read.</exception>
    public async Task<bool> IsVideo(CancellationToken cancel)
    {
        if (ExportName.IsVideo(Name)) return true;

        try
        {
            await using var content = Open();
            var head = new byte[HeadBytes];
            return ForeignFormat.Name(head.AsSpan(0, await content.ReadAtLeastAsync(head, HeadBytes, false, cancel))) == ForeignFormat.Video;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The disk that the export is on.
            throw Damaged(e.Message);
        }
    }

    /// <summary>Takes something from its JSON.</summary>
    /// <exception cref="InvalidDataException">It is too large, or no JSON.</exception>
    public async Task<T> Read<T>(Func<JsonElement, T> read, CancellationToken cancel)
    {
        try
        {
            await using var content = Open(MostJsonBytes);
            var bytes = new byte[Bytes];
            await content.ReadExactlyAsync(bytes, cancel);
            if (await content.ReadAsync(new byte[1], cancel) > 0) throw Damaged("it is larger than it says.");

            using var json = await JsonDocument.ParseAsync(new MemoryStream(bytes), cancellationToken: cancel);
            return read(json.RootElement);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            // Files and zips come from elsewhere, and so does text that is no Unicode.
            throw Damaged(e.Message);
        }
    }

    /// <summary>Whether bytes that came out of it are what went into its zip.</summary>
    public virtual bool Holds(long bytes, uint crc32) => bytes == Bytes;

    public InvalidDataException Damaged(string why) => new($"{Name} cannot be read: {why}");

    public sealed override string ToString() => $"{Name} in {Place}";

    protected abstract Stream Open();
}
