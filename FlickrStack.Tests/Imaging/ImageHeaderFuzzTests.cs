using System.Diagnostics;
using FlickrStack.ServiceInterface;

namespace FlickrStack.Tests.Imaging;

/// <summary>Whatever a file says, the answer is a header or a refusal.</summary>
internal sealed class ImageHeaderFuzzTests : HeaderFixture
{
    [TestCaseSource(nameof(Samples))]
    public void A_file_cut_anywhere_is_read_or_refused_and_at_first_refused(string sample)
    {
        var file = Sample(sample);
        var clock = Stopwatch.StartNew();

        var taken = Enumerable.Range(0, file.Length + 1).Where(length => IsTaken(file[..length])).ToList();

        Assert.That(taken, Does.Contain(file.Length));
        Assert.That(taken[0], Is.GreaterThan(30));
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [TestCaseSource(nameof(Samples))]
    public void A_file_with_changed_bits_is_read_or_refused(string sample)
    {
        var (file, random) = (Sample(sample), new Random(20_260_901));
        var clock = Stopwatch.StartNew();

        var taken = Enumerable.Range(0, 500).Count(_ => IsTaken(Flip(file, random)));

        Assert.That(taken, Is.InRange(1, 499), "All or none of them shows that the bits do not matter.");
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    // Most of them in the first bytes, where the numbers are.
    private static byte[] Flip(byte[] file, Random random)
    {
        var changed = file.ToArray();
        for (var flips = random.Next(1, 8); flips > 0; flips--)
        {
            var at = random.Next(random.Next(2) == 0 ? Math.Min(64, file.Length) : file.Length);
            changed[at] = random.Next(3) == 0 ? (byte)0xFF : (byte)(changed[at] ^ (1 << random.Next(8)));
        }

        return changed;
    }

    private bool IsTaken(byte[] file)
    {
        try
        {
            var header = Read(file);
            Assert.That(new[] { header.Width, header.Height, header.Frames }, Is.All.GreaterThan(0));
            return true;
        }
        catch (ApiException refusal)
        {
            Assert.That(refusal.Code, Is.EqualTo("NotAnImage").Or.EqualTo("TooLarge"));
            return false;
        }
    }
}
