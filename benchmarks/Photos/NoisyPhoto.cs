using System.Buffers.Binary;

namespace FlickrStack.Benchmarks.Photos;

/// <summary>
/// Makes photographs up: soft light, fine texture, hard edges and the noise of a sensor, in an uncompressed TIFF. How
/// much there is to decode follows from the noise.
/// </summary>
internal sealed class NoisyPhoto(int width, int height, int seed)
{
    private const int TiffHead = 128;
    private const int Noises = 1 << 16;

    private readonly Random random = new(seed);

    public void Write(string path)
    {
        using var file = File.Create(path);
        file.Write(Head());
        var noise = Noise();
        var (across, down) = (Waves(width), Waves(height));
        var row = new byte[width * 3];
        for (var y = 0; y < height; y++)
        {
            var start = random.Next(Noises);
            for (var x = 0; x < width; x++)
            {
                var edge = (x / 400) + (y / 300) + seed & 1;
                var light = 60 + (100.0 * y / height) + across[x] + down[y] + (25 * edge);
                for (var c = 0; c < 3; c++)
                    row[(x * 3) + c] = (byte)Math.Clamp(light + (12 * c) + noise[start + (x * 3) + c & Noises - 1], 0, 255);
            }

            file.Write(row);
        }
    }

    // From slow to fast, each half as strong as the one before.
    private double[] Waves(int length)
    {
        var waves = new double[length];
        for (var (period, strength) = (length, 24.0); period > 16; (period, strength) = (period / 3, strength / 2))
        {
            var phase = random.NextDouble() * Math.Tau;
            for (var i = 0; i < length; i++) waves[i] += strength * Math.Sin(phase + (Math.Tau * i / period));
        }

        return waves;
    }

    // The sum of uniform numbers is as good as normal.
    private double[] Noise()
    {
        var noise = new double[Noises];
        for (var i = 0; i < Noises; i++)
        {
            var sum = 0.0;
            for (var n = 0; n < 6; n++) sum += random.NextDouble() - 0.5;
            noise[i] = sum * Math.Sqrt(2) * (13 + (0.4 * seed));
        }

        return noise;
    }

    private byte[] Head()
    {
        var bytes = width * height * 3;
        (ushort Tag, ushort Type, int Count, int Value)[] fields =
        [
            (256, 4, 1, width), (257, 4, 1, height), (258, 3, 3, TiffHead - 6), (259, 3, 1, 1), (262, 3, 1, 2),
            (273, 4, 1, TiffHead), (277, 3, 1, 3), (278, 4, 1, height), (279, 4, 1, bytes),
        ];
        var head = new byte[TiffHead];
        byte[] start = [(byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, (byte)fields.Length];
        start.CopyTo(head, 0);
        for (var i = 0; i < fields.Length; i++)
        {
            var field = head.AsSpan(10 + (12 * i));
            BinaryPrimitives.WriteUInt16LittleEndian(field, fields[i].Tag);
            BinaryPrimitives.WriteUInt16LittleEndian(field[2..], fields[i].Type);
            BinaryPrimitives.WriteInt32LittleEndian(field[4..], fields[i].Count);
            BinaryPrimitives.WriteInt32LittleEndian(field[8..], fields[i].Value);
        }

        // Bits of each colour.
        for (var at = TiffHead - 6; at < TiffHead; at += 2) head[at] = 8;
        return head;
    }
}
