using System.Buffers.Binary;
using FlickrStack.ServiceInterface.Imaging;

namespace FlickrStack.Benchmarks.Photos;

/// <summary>Files to be uploaded: six photographs of 12 megapixels and 3 MB, and the same at 2 megapixels and 0.5 MB.</summary>
internal static class SamplePictures
{
    public const int Count = 6;
    private const int Width = 4000;
    private const int Height = 3000;
    private const int CommentAt = 2;

    public static async Task Make(string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        using var processes = Renderers.Start();
        for (var number = 1; number <= Count; number++)
        {
            await Make(processes, folder, $"large-{number}.jpg", new(Width, Height, number), cancel);
            await Make(processes, folder, $"small-{number}.jpg", new(Width * 2 / 5, Height * 2 / 5, number), cancel);
        }
    }

    /// <summary>The same picture in other bytes: a number in a comment right after the file's first two.</summary>
    public static byte[] Altered(byte[] jpeg, int number)
    {
        byte[] altered = [.. jpeg[..CommentAt], 0xFF, 0xFE, 0, 6, 0, 0, 0, 0, .. jpeg[CommentAt..]];
        BinaryPrimitives.WriteInt32BigEndian(altered.AsSpan(CommentAt + 4), number);
        return altered;
    }

    private static async Task Make(
        RenderProcesses processes, string folder, string name, NoisyPhoto photo, CancellationToken cancel)
    {
        var raw = Path.Combine(folder, "raw.tif");
        photo.Write(raw);
        RenderTarget[] targets = [new(name, "jpeg", Fit.Whole, 0)];
        await processes.Run(new() { Source = raw, Format = "tiff", Folder = folder, Targets = targets }, cancel);
        File.Delete(raw);
    }
}
