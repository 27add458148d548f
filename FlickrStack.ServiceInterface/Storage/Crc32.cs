using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FlickrStack.ServiceInterface.Storage;

/// <summary>The checksum of ZIP, gzip and PNG (CRC-32, IEEE 802.3), taken while bytes pass by.</summary>
public sealed class Crc32
{
    private const int Block = 16;
    private static readonly uint[] Tables = MakeTables();
    private uint state = uint.MaxValue;

    /// <summary>The checksum of everything appended so far.</summary>
    public uint Value => ~state;

    /// <summary>Takes the next bytes into the checksum.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        var folded = Pclmulqdq.IsSupported && bytes.Length >= 8 * Block ? bytes.Length / Block * Block : 0;
        if (folded > 0) state = Fold(MemoryMarshal.Cast<byte, Vector128<ulong>>(bytes[..folded]), state);

        state = Slice(bytes[folded..], state);
    }

    // Carry-less multiplication shortens the message to one block with the same remainder: the constants are
    // x^(distance+64) and x^distance modulo the polynomial, bit-reflected, for distances of four blocks and of one.
    private static uint Fold(ReadOnlySpan<Vector128<ulong>> blocks, uint state)
    {
        var four = Vector128.Create(0x154442bd4UL, 0x1c6e41596UL);
        var one = Vector128.Create(0x1751997d0UL, 0x0ccaa009eUL);
        var (a, b, c, d) = (blocks[0] ^ Vector128.CreateScalar((ulong)state), blocks[1], blocks[2], blocks[3]);
        for (blocks = blocks[4..]; blocks.Length >= 4; blocks = blocks[4..])
        {
            a = Carry(a, four) ^ blocks[0];
            b = Carry(b, four) ^ blocks[1];
            c = Carry(c, four) ^ blocks[2];
            d = Carry(d, four) ^ blocks[3];
        }

        a = Carry(Carry(Carry(a, one) ^ b, one) ^ c, one) ^ d;
        foreach (var block in blocks) a = Carry(a, one) ^ block;

        Span<byte> rest = stackalloc byte[Block];
        a.AsByte().CopyTo(rest);
        return Slice(rest, 0);
    }

    private static Vector128<ulong> Carry(Vector128<ulong> block, Vector128<ulong> by) =>
        Pclmulqdq.CarrylessMultiply(block, by, 0x00) ^ Pclmulqdq.CarrylessMultiply(block, by, 0x11);

    // Sixteen bytes a step, each by the table of its distance from the end of the step.
    private static uint Slice(ReadOnlySpan<byte> bytes, uint state)
    {
        for (; bytes.Length >= Block; bytes = bytes[Block..])
        {
            state = Word(BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ state, 12)
                ^ Word(BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]), 8)
                ^ Word(BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]), 4)
                ^ Word(BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]), 0);
        }

        foreach (var one in bytes) state = Tables[(byte)(state ^ one)] ^ (state >> 8);
        return state;
    }

    private static uint Word(uint word, int table)
    {
        var tables = Tables.AsSpan(table * 256, 1024);
        return tables[768 + (int)(word & 255)] ^ tables[512 + (int)((word >> 8) & 255)]
            ^ tables[256 + (int)((word >> 16) & 255)] ^ tables[(int)(word >> 24)];
    }

    private static uint[] MakeTables()
    {
        var tables = new uint[Block * 256];
        for (var i = 0; i < tables.Length; i++)
        {
            var value = i < 256 ? (uint)i : tables[i - 256];
            for (var bit = 0; bit < 8; bit++) value = (value >> 1) ^ ((value & 1) * 0xedb88320);
            tables[i] = value;
        }

        return tables;
    }
}
