using FlickrStack.ServiceInterface.Imaging;

namespace FlickrStack.Tests.Imaging;

internal sealed class ImageHeaderTests : HeaderFixture
{
    [TestCase("plain.jpg", "jpeg", 1)]
    [TestCase("plain.png", "png", 1)]
    [TestCase("animated.gif", "gif", 3)]
    [TestCase("lossy.webp", "webp", 1)]
    [TestCase("lossless.webp", "webp", 1)]
    [TestCase("animated.webp", "webp", 3)]
    [TestCase("pages.tif", "tiff", 3)]
    [TestCase("plain.avif", "avif", 1)]
    public void A_file_is_what_its_bytes_say_whatever_its_name(string sample, string format, int frames)
    {
        var header = Read(Sample(sample));

        Assert.That((header.Format.Name, header.Width, header.Height, header.Frames), Is.EqualTo((format, 48, 32, frames)));
        Assert.That((header.Title, header.TakenAt, header.Latitude, header.Longitude), Is.EqualTo(((string?)null, (DateTimeOffset?)null, (double?)null, (double?)null)));
    }

    [TestCase("photo.jpg")]
    [TestCase("photo.png")]
    [TestCase("photo.webp")]
    [TestCase("photo.tif")]
    [TestCase("photo.avif")]
    public void What_the_camera_wrote_is_read_in_every_format(string sample)
    {
        var header = Read(Sample(sample));

        Assert.That((header.Width, header.Height), Is.EqualTo((32, 48)), "held upright");
        Assert.That(header.Title, Is.EqualTo("Fog over the bay"));
        Assert.That(header.TakenAt, Is.EqualTo(new DateTimeOffset(2023, 1, 9, 14, 49, 0, TimeSpan.Zero)));
        Assert.That(header.Latitude, Is.EqualTo(51.287981).Within(0.000001));
        Assert.That(header.Longitude, Is.EqualTo(-115.749306).Within(0.000001));
        Assert.That(header.Exif, Is.EqualTo(new Dictionary<string, string>
        {
            ["make"] = "Pinecone",
            ["model"] = "Phone 9",
            ["exposure"] = "1/30 sec",
            ["aperture"] = "f/1.8",
            ["iso"] = "200",
            ["focalLength"] = "135 mm",
            ["taken"] = "2023:01:09 14:49:00",
            ["orientation"] = "Right side, top (Rotate 90 CW)",
            ["software"] = "Darkroom 2",
        }));
    }

    [Test]
    public void Only_the_orientations_that_lie_on_their_side_swap_the_edges([Range(0, 9)] int orientation)
    {
        var header = Read(HeaderBytes.Tiff(little: true, [(256, 4, 1, 48), (257, 4, 1, 32), (274, 3, 1, (uint)orientation)]));

        Assert.That(header.Width, Is.EqualTo(orientation is >= 5 and <= 8 ? 32 : 48));
    }

    [TestCase(0, 48)]
    [TestCase(1, 32)]
    [TestCase(2, 48)]
    [TestCase(3, 32)]
    public void An_avif_is_turned_by_its_own_property_and_not_by_exif(byte quarters, int width)
    {
        var header = Read(Sample("photo.avif").With("irot"u8, [quarters]));

        Assert.That(header.Width, Is.EqualTo(width));
    }

    [Test]
    public void A_tiff_is_read_in_both_orders_of_bytes() => Assert.That(
        Read(HeaderBytes.Tiff(little: false, [(256, 4, 1, 48), (257, 4, 1, 32)])).Width, Is.EqualTo(48));

    [Test]
    public void A_picture_that_is_something_else_behind_its_end_is_that_picture()
    {
        byte[] zip = [.. Sample("photo.jpg"), .. "PK\u0003\u0004 and a whole archive"u8];
        byte[] script = [.. Sample("animated.gif"), .. "<script>alert(1)</script>"u8];

        Assert.That(Read(zip).Format, Is.EqualTo(ImageFormat.Jpeg));
        Assert.That(Read(script).Format, Is.EqualTo(ImageFormat.Gif));
    }

    [Test]
    public void A_frame_outside_of_its_canvas_widens_it()
    {
        var gif = HeaderBytes.Gif(10, 10, 1);
        gif[18] = 40;

        Assert.That(Read(gif).Width, Is.EqualTo(40));
    }
}
