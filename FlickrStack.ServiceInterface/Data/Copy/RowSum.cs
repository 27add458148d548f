using System.Buffers.Binary;
using System.Security.Cryptography;

namespace FlickrStack.ServiceInterface.Data.Copy;

/// <summary>What is counted over the rows of a table; in whatever order they come, equal rows have equal sums.</summary>
internal sealed class RowSum : IDisposable
{
    private readonly MemoryStream bytes = new();
    private readonly BinaryWriter writer;
    private UInt128 sum;

    public RowSum() => writer = new(bytes);

    public long Rows { get; private set; }

    public string Text => $"{sum:x32}";

    public void Add(object?[] row)
    {
        bytes.SetLength(0);
        foreach (var value in row) Write(value);
        sum = unchecked(sum + BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))));
        Rows++;
    }

    public void Dispose() => writer.Dispose();

    // Each with its kind: a number is not the text that it reads as.
    private void Write(object? value)
    {
        switch (value)
        {
            case null:
                writer.Write('n');
                break;
            case long number:
                writer.Write('i');
                writer.Write(number);
                break;
            case double number:
                writer.Write('f');
                writer.Write(number);
                break;
            case string text:
                writer.Write('t');
                writer.Write(text);
                break;
            default:
                throw new NotSupportedException($"Tables hold no {value.GetType().Name}.");
        }
    }
}
