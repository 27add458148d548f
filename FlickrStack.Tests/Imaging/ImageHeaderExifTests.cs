using System.Text;
using System.Text.RegularExpressions;

namespace FlickrStack.Tests.Imaging;

/// <summary>What cameras, programs and attackers write into EXIF.</summary>
internal sealed class ImageHeaderExifTests : HeaderFixture
{
    private const uint Behind = 8 + 2 + (3 * 12) + 4;

    [TestCase("  Low tide ", "Low tide")]
    [TestCase(@"Two\r\nlines", "Two lines")]
    [TestCase("Grüße aus Łódź ❄", "Grüße aus Łódź ❄")]
    [TestCase(@"Ends\u0000here", "Ends")]
    [TestCase("OLYMPUS DIGITAL CAMERA         ", null)]
    [TestCase("SONY DSC", null)]
    [TestCase(@"Bell\u0007 and \u001b\[31m", null)]
    [TestCase("        ", null)]
    public void A_description_is_the_title_unless_nobody_wrote_it(string written, string? title) =>
        Assert.That(ReadTitle(Encoding.UTF8.GetBytes(Regex.Unescape(written))), Is.EqualTo(title));

    [Test]
    public void A_title_in_latin_letters_is_read_and_a_long_one_cut()
    {
        Assert.That(ReadTitle(Encoding.Latin1.GetBytes("Café au lait")), Is.EqualTo("Café au lait"));
        Assert.That(ReadTitle(Encoding.UTF8.GetBytes("x" + new string('❄', 5000))), Is.EqualTo("x" + new string('❄', 199)));
        Assert.That(ReadTitle(Encoding.UTF8.GetBytes("x" + string.Concat(Enumerable.Repeat("🌊", 300))))!, Has.Length.EqualTo(199));
    }

    [TestCase("0000:00:00 00:00:00")]
    [TestCase("2023:13:09 14:49:00")]
    [TestCase("1066:10:14 14:49:00")]
    [TestCase("9999:12:31 23:59:59")]
    [TestCase("    :  :     :  :  ")]
    public void A_date_that_cannot_be_is_none(string written)
    {
        var photo = Sample("photo.jpg").Replace("2023:01:09 14:49:00"u8, Encoding.ASCII.GetBytes(written));

        Assert.That(Read(photo).TakenAt, Is.Null);
    }

    [TestCase(new uint[] { 51, 1, 17, 1, 0, 0 }, TestName = "A_position_of_nothing_by_nothing_is_none")]
    [TestCase(new uint[] { 91, 1, 0, 1, 0, 1 }, TestName = "A_position_beyond_the_pole_is_none")]
    [TestCase(new uint[] { 0, 0, 0, 0, 0, 0 }, TestName = "A_position_of_zeros_is_none")]
    public void Absurd_positions(uint[] latitude)
    {
        var header = Read(WithGps(latitude));
        var sound = Read(WithGps([53, 1, 30, 1, 0, 1]));

        Assert.That((header.Latitude, header.Longitude), Is.EqualTo(((double?)null, (double?)null)));
        Assert.That((sound.Latitude, sound.Longitude), Is.EqualTo((53.5, 9.0)));
    }

    [TestCase(34665, 4, 1u, 8u, TestName = "Exif_that_points_at_itself_is_read_once")]
    [TestCase(34665, 4, 1u, uint.MaxValue, TestName = "Exif_that_points_outside_is_passed_over")]
    [TestCase(34853, 4, uint.MaxValue, uint.MaxValue, TestName = "A_value_of_sixteen_gigabytes_is_passed_over")]
    [TestCase(270, 2, uint.MaxValue, 8u, TestName = "A_text_of_four_gigabytes_is_passed_over")]
    [TestCase(271, 77, 1u, 1u, TestName = "A_value_of_no_type_is_passed_over")]
    [TestCase(330, 4, 1u, 8u, TestName = "A_directory_that_nobody_asked_for_is_not_entered")]
    public void Absurd_exif(int tag, int type, uint count, uint value)
    {
        var header = Read(HeaderBytes.Tiff(
            little: true, [(256, 4, 1, 48), (257, 4, 1, 32), ((ushort)tag, (ushort)type, count, value)]));

        Assert.That((header.Width, header.Title, header.TakenAt, header.Exif.Count), Is.EqualTo((48, (string?)null, (DateTimeOffset?)null, 0)));
    }

    [Test]
    public void Thousands_of_tags_that_share_a_megabyte_cost_nothing()
    {
        var tags = Enumerable.Range(256, 60_000).Select(tag =>
            ((ushort)tag, (ushort)(tag < 258 ? 4 : 2), tag < 258 ? 1u : 1_000_000, 48u));
        var tiff = HeaderBytes.Tiff(little: true, [.. tags], new byte[1_000_000]);
        Read(Sample("photo.tif"));

        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(tiff);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(100_000));
    }

    private static byte[] WithGps(uint[] latitude) => HeaderBytes.Tiff(
        little: false,
        [(256, 4, 1, 48), (257, 4, 1, 32), (34853, 4, 1, Behind)],
        [
            0, 4, .. Entry(1, 2, 2, 0x4E000000), .. Entry(2, 5, 3, Behind + 54), .. Entry(3, 2, 2, 0x45000000),
            .. Entry(4, 5, 3, Behind + 78), 0, 0, 0, 0, .. HeaderBytes.Big(latitude), .. HeaderBytes.Big(9, 1, 0, 1, 0, 1),
        ]);

    private static byte[] Entry(byte tag, byte type, uint count, uint value) => [0, tag, 0, type, .. HeaderBytes.Big(count, value)];

    private string? ReadTitle(byte[] text) => Read(HeaderBytes.Tiff(
        little: true, [(256, 4, 1, 48), (257, 4, 1, 32), (270, 2, (uint)text.Length, Behind)], text)).Title;
}
