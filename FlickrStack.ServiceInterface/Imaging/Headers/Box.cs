using System.Text;

namespace FlickrStack.ServiceInterface.Imaging.Headers;

/// <summary>A box of an ISO media file, such as AVIF is.</summary>
internal readonly record struct Box(string Type, FileBytes Content)
{
    /// <summary>The version of a box that has one.</summary>
    public int Version => Content.Byte(0);

    public static IEnumerable<Box> In(FileBytes bytes, long at = 0)
    {
        while (at < bytes.Length)
        {
            long size = bytes.UInt32(at);
            var type = Encoding.Latin1.GetString(bytes.At(at + 4, 4));
            var head = size == 1 ? 16 : 8;
            if (size == 1) size = ((long)bytes.UInt32(at + 8) << 32) | bytes.UInt32(at + 12);
            if (size == 0) size = bytes.Length - at;
            if (size < head) throw Refusal.Damaged("a box is smaller than its head.");
            yield return new(type, bytes.Slice(at + head, size - head));

            // The slice has shown that it is there: this never passes the end.
            at += size;
        }
    }

    /// <summary>The first box of a type within others.</summary>
    public static Box Find(FileBytes bytes, string type, long at = 0)
    {
        foreach (var box in In(bytes, at))
        {
            if (box.Type == type) return box;
        }

        throw Refusal.Damaged($"its {type} box is missing.");
    }
}
