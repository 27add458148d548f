using System.Text;
using FlickrStack.ServiceInterface.Storage;

namespace FlickrStack.Tests.Storage;

/// <summary>The checksum is the one that every other program computes, however the bytes come.</summary>
internal sealed class Crc32Tests
{
    [TestCase("", 0u)]
    [TestCase("a", 0xe8b7be43u)]
    [TestCase("123456789", 0xcbf43926u)]
    [TestCase("The quick brown fox jumps over the lazy dog", 0x414fa339u)]
    public void Known_texts_have_their_known_checksums(string text, uint known) =>
        Assert.That(Of(Encoding.ASCII.GetBytes(text)), Is.EqualTo(known));

    [Test]
    public void Every_length_gives_what_bit_by_bit_division_gives()
    {
        var bytes = new byte[700];
        new Random(1).NextBytes(bytes);

        var lengths = Enumerable.Range(0, bytes.Length + 1);

        Assert.That(lengths.Select(length => Of(bytes.AsSpan(0, length))), Is.EqualTo(lengths.Select(length => Divided(bytes.AsSpan(0, length)))));
    }

    [Test]
    public void Pieces_give_the_checksum_of_the_whole()
    {
        var bytes = new byte[100_000];
        var random = new Random(2);
        random.NextBytes(bytes);

        var pieces = new Crc32();
        for (var at = 0; at < bytes.Length;)
        {
            var length = Math.Min(random.Next(600), bytes.Length - at);
            pieces.Append(bytes.AsSpan(at, length));
            at += length;
        }

        Assert.That(pieces.Value, Is.EqualTo(Divided(bytes)));
    }

    private static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = new Crc32();
        crc.Append(bytes);
        return crc.Value;
    }

    private static uint Divided(ReadOnlySpan<byte> bytes)
    {
        var rest = uint.MaxValue;
        foreach (var one in bytes)
        {
            rest ^= one;
            for (var bit = 0; bit < 8; bit++) rest = (rest & 1) == 1 ? (rest >> 1) ^ 0xedb88320 : rest >> 1;
        }

        return ~rest;
    }
}
