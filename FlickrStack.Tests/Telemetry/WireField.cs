using System.Buffers.Binary;
using System.Text;

namespace FlickrStack.Tests.Telemetry;

/// <summary>A field of a protobuf message: a number, or bytes that are a text or another message.</summary>
internal readonly record struct WireField(int Number, long Value, ReadOnlyMemory<byte> Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes.Span);

    public string Hex => Convert.ToHexStringLower(Bytes.Span);

    public double Double => BitConverter.Int64BitsToDouble(Value);

    /// <summary>The fields of the message that this one holds.</summary>
    public List<WireField> Fields => Read(Bytes);

    public static List<WireField> Read(ReadOnlyMemory<byte> message)
    {
        var fields = new List<WireField>();
        while (message.Length > 0)
        {
            var tag = Varint(ref message);
            var (number, kind) = ((int)(tag >> 3), tag & 7);
            fields.Add(kind switch
            {
                0 => new(number, Varint(ref message), default),
                1 => new(number, BinaryPrimitives.ReadInt64LittleEndian(Take(ref message, 8).Span), default),
                2 => new(number, 0, Take(ref message, (int)Varint(ref message))),
                5 => new(number, BinaryPrimitives.ReadInt32LittleEndian(Take(ref message, 4).Span), default),
                _ => throw new InvalidDataException($"There is no kind {kind} of fields."),
            });
        }

        return fields;
    }

    private static long Varint(ref ReadOnlyMemory<byte> message)
    {
        long value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = Take(ref message, 1).Span[0];
            value |= (long)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }
    }

    private static ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> message, int length)
    {
        var taken = message[..length];
        message = message[length..];
        return taken;
    }
}
