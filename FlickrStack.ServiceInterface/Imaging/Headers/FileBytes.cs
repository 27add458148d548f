using System.Buffers.Binary;

namespace FlickrStack.ServiceInterface.Imaging.Headers;

/// <summary>A stretch of a file. What lies outside of it cannot be read, whatever the file's numbers say.</summary>
internal readonly struct FileBytes
{
    private readonly FilePages pages;
    private readonly long start;

    private FileBytes(FilePages pages, long start, long length) => (this.pages, this.start, Length) = (pages, start, length);

    public long Length { get; }

    public static FileBytes All(FilePages pages) => new(pages, 0, pages.Length);

    public bool Has(long at, long count) => at >= 0 && count >= 0 && at <= Length && count <= Length - at;

    /// <summary>A few bytes, which stay as they are until the next read of the same file.</summary>
    public ReadOnlySpan<byte> At(long at, int count) =>
        Has(at, count) ? pages.At(start + at, count) : throw Refusal.EndsEarly();

    public FileBytes Slice(long at, long count) =>
        Has(at, count) ? new(pages, start + at, count) : throw Refusal.EndsEarly();

    public byte Byte(long at) => At(at, 1)[0];

    public ushort UInt16(long at, bool little = false) => little
        ? BinaryPrimitives.ReadUInt16LittleEndian(At(at, 2))
        : BinaryPrimitives.ReadUInt16BigEndian(At(at, 2));

    public uint UInt32(long at, bool little = false) => little
        ? BinaryPrimitives.ReadUInt32LittleEndian(At(at, 4))
        : BinaryPrimitives.ReadUInt32BigEndian(At(at, 4));
}
