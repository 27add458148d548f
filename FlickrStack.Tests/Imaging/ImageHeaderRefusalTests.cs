using System.Text;
using System.Text.RegularExpressions;

namespace FlickrStack.Tests.Imaging;

/// <summary>Each thing that is sent by mistake is called by its name.</summary>
internal sealed class ImageHeaderRefusalTests : HeaderFixture
{
    private const string Taken = " is not taken: send JPEG, PNG, GIF, WebP, TIFF or AVIF.";

    [Test]
    public void An_empty_file_is_called_empty() => Assert.That(Refuse([]), Is.EqualTo("The file is empty."));

    [TestCase(@"\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic", "HEIC")]
    [TestCase(@"\u0000\u0000\u0000\u0018ftypmif1\u0000\u0000\u0000\u0000mif1heix", "HEIC")]
    [TestCase(@"\u0000\u0000\u0000\u0014ftypmif1\u0000\u0000\u0000\u0000miaf", "HEIC")]
    [TestCase(@"\u0000\u0000\u0000\u0018ftypisom\u0000\u0000\u0000\u0000isommp42", "Video")]
    [TestCase(@"\u0000\u0000\u0000\u0014ftypqt  \u0000\u0000\u0000\u0000qt  ", "Video")]
    [TestCase(@"\u0000\u0000\u0000\u0008wide\u0000\u0000\u0000\u0010mdat", "Video")]
    [TestCase(@"\u001aE\u00df\u00a3 webm", "Video")]
    [TestCase(@"RIFF\u0001\u0002\u0003\u0004AVI LIST", "Video")]
    [TestCase(@"\u0000\u0000\u0000\u0018ftypcrx \u0000\u0000\u0000\u0001crx isom", "A camera's raw file")]
    [TestCase(@"FUJIFILMCCD-RAW 0201", "A camera's raw file")]
    [TestCase(@"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG")]
    [TestCase(@"\u00ef\u00bb\u00bf \n<?xml version='1.0'?><!-- drawn --><svg/>", "SVG")]
    [TestCase(@"BM\u0036\u0001\u0000\u0000\u0000\u0000\u0000\u0000\u0036\u0000\u0000\u0000", "BMP")]
    [TestCase(@"%PDF-1.7\n", "PDF")]
    [TestCase(@"8BPS\u0000\u0001", "PSD (Photoshop)")]
    [TestCase(@"\u00ff\n", "JPEG XL")]
    [TestCase(@"\u0000\u0000\u0000\u000cJXL \r\n\u0087\n", "JPEG XL")]
    [TestCase(@"\u0000\u0000\u0000\u000cjP  \r\n\u0087\n", "JPEG 2000")]
    [TestCase(@"\u00ffO\u00ffQ", "JPEG 2000")]
    [TestCase(@"II+\u0000\u0008\u0000\u0000\u0000", "BigTIFF")]
    [TestCase(@"MM\u0000+\u0000\u0008\u0000\u0000", "BigTIFF")]
    public void What_is_not_taken_is_named(string file, string name) =>
        Assert.That(Refuse(Encoding.Latin1.GetBytes(Regex.Unescape(file))), Is.EqualTo(name + Taken));

    [TestCase(@"<html>This photo is unavailable</html>")]
    [TestCase(@"The letters <svg within a text")]
    [TestCase(@"PK\u0003\u0004")]
    [TestCase(@"B")]
    [TestCase(@"GIF88a")]
    [TestCase(@"BM: the story of my life")]
    public void Anything_else_is_no_picture(string file) =>
        Assert.That(Refuse(Encoding.Latin1.GetBytes(Regex.Unescape(file))), Does.StartWith("The file is no picture: "));

    [Test]
    public void An_avif_that_holds_hevc_is_called_heic() =>
        Assert.That(Refuse(Sample("plain.avif").Replace("av01"u8, "hvc1"u8)), Is.EqualTo("HEIC" + Taken));

    [Test]
    public void Damage_is_called_damage()
    {
        byte[] noPixels = [.. Sample("plain.png")[..33], .. HeaderBytes.Chunk("IEND", [])];
        var flat = HeaderBytes.Tiff(little: true, [(256, 4, 1, 48), (257, 4, 1, 0)]);
        var unsized = HeaderBytes.Tiff(little: true, [(256, 4, 1, 48)]);
        var circle = HeaderBytes.Tiff(little: true, [(256, 4, 1, 48), (257, 4, 1, 32)]);
        circle[^4] = 8;

        Assert.That(Refuse(Sample("photo.jpg")[..300]), Is.EqualTo("The file is damaged: it ends too early."));
        Assert.That(Refuse(noPixels), Is.EqualTo("The file is damaged: it has no pixels."));
        Assert.That(Refuse(flat), Is.EqualTo("The file is damaged: it has no size."));
        Assert.That(Refuse(unsized), Is.EqualTo("The file is damaged: it has no size."));
        Assert.That(Refuse(circle), Is.EqualTo("The file is damaged: its pages do not end."));
        Assert.That(Refuse(HeaderBytes.Gif(48, 32, 0)), Is.EqualTo("The file is damaged: it has no frame."));
    }

    [Test]
    public void A_jpeg_has_one_size_and_up_to_four_colours()
    {
        var plain = Sample("plain.jpg");
        var at = plain.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC2]);
        var twice = plain.Insert(at, plain.AsSpan(at, 19));
        var colours = plain.Insert(at + 19, new byte[6]);
        (colours[at + 3], colours[at + 9]) = (17 + 6, 5);

        Assert.That(Refuse(twice), Is.EqualTo("The file is damaged: it has two sizes."));
        Assert.That(Refuse(colours), Is.EqualTo("The file is damaged: its colours make no sense."));
    }
}
