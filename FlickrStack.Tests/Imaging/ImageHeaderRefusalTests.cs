using System.Text;

namespace FlickrStack.Tests.Imaging;

/// <summary>Each thing that is sent by mistake is called by its name.</summary>
internal sealed class ImageHeaderRefusalTests : HeaderFixture
{
    private const string Taken = " is not taken: send JPEG, PNG, GIF, WebP, TIFF or AVIF.";

    [Test]
    public void An_empty_file_is_called_empty() => Assert.That(Refuse([]), Is.EqualTo("The file is empty."));

    [TestCase("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "HEIC")]
    [TestCase("\0\0\0\u0018ftypmif1\0\0\0\0mif1heix", "HEIC")]
    [TestCase("\0\0\0\u0014ftypmif1\0\0\0\0miaf", "HEIC")]
    [TestCase("\0\0\0\u0018ftypisom\0\0\0\0isommp42", "Video")]
    [TestCase("\0\0\0\u0014ftypqt  \0\0\0\0qt  ", "Video")]
    [TestCase("\0\0\0\u0008wide\0\0\0\u0010mdat", "Video")]
    [TestCase("\u001aEß£ webm", "Video")]
    [TestCase("RIFF\u0001\u0002\u0003\u0004AVI LIST", "Video")]
    [TestCase("\0\0\0\u0018ftypcrx \0\0\0\u0001crx isom", "A camera's raw file")]
    [TestCase("FUJIFILMCCD-RAW 0201", "A camera's raw file")]
    [TestCase("<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG")]
    [TestCase("\u00ef\u00bb\u00bf \n<?xml version='1.0'?><!-- drawn --><svg/>", "SVG")]
    [TestCase("BM\u0036\u0001\0\0\0\0\0\0\u0036\0\0\0", "BMP")]
    [TestCase("%PDF-1.7\n", "PDF")]
    [TestCase("8BPS\0\u0001", "PSD (Photoshop)")]
    [TestCase("ÿ\n", "JPEG XL")]
    [TestCase("\0\0\0\u000cJXL \r\n\u0087\n", "JPEG XL")]
    [TestCase("\0\0\0\u000cjP  \r\n\u0087\n", "JPEG 2000")]
    [TestCase("ÿOÿQ", "JPEG 2000")]
    [TestCase("II+\0\u0008\0\0\0", "BigTIFF")]
    [TestCase("MM\0+\0\u0008\0\0", "BigTIFF")]
    public void What_is_not_taken_is_named(string file, string name) =>
        Assert.That(Refuse(Encoding.Latin1.GetBytes(file)), Is.EqualTo(name + Taken));

    [TestCase("<html>This photo is unavailable</html>")]
    [TestCase("The letters <svg within a text")]
    [TestCase("PK\u0003\u0004")]
    [TestCase("B")]
    [TestCase("GIF88a")]
    [TestCase("BM: the story of my life")]
    public void Anything_else_is_no_picture(string file) =>
        Assert.That(Refuse(Encoding.Latin1.GetBytes(file)), Does.StartWith("The file is no picture: "));

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
        var colours = plain.ToArray();
        colours[at + 9] = 5;

        Assert.That(Refuse(twice), Is.EqualTo("The file is damaged: it has two sizes."));
        Assert.That(Refuse(colours), Is.EqualTo("The file is damaged: its colours make no sense."));
    }
}
