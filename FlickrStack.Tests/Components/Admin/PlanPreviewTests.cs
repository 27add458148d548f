using FlickrStack.Components.Admin.Plans;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceInterface.Plans;

namespace FlickrStack.Tests.Components.Admin;

internal sealed class PlanPreviewTests
{
    [TestCase("200", false)]
    [TestCase("16,200,400,777", false)]
    [TestCase("200,400", true)]
    [TestCase("2999,3000,4096", true)]
    public void A_preview_is_what_the_rules_grant(string heights, bool original)
    {
        var plan = new PlanRow
        {
            Name = "Preview", Heights = heights, Original = original, Links = false, Formats = "png", QuotaBytes = null, MaxUploadBytes = 1024,
        };
        var granted = RenditionRights.Thumbnails(plan)
            .Select(rendition => (rendition.Label, Size: rendition.Target.SizeOf(4000, 3000)))
            .Concat(original ? [("original", (4000, 3000))] : []);

        var preview = new PlanPreview(plan.HeightList, original, ["png"]);

        Assert.That(preview.Files.Select(file => (file.Label, (file.Width, file.Height))), Is.EquivalentTo(granted));
        Assert.That(preview.Formats, Is.EqualTo(new[] { "jpeg", "png" }));
    }

    [Test]
    public void Heights_that_no_plan_may_have_are_left_out() =>
        Assert.That(new PlanPreview([0, 15, 200, 200, 4097], false, []).Files.Select(file => file.Label), Is.EqualTo(new[] { "square150", "h200" }));

    [TestCase(0, "0", "bytes")]
    [TestCase(1023, "1023", "bytes")]
    [TestCase(1024, "1", "KB")]
    [TestCase(1_610_612_736, "1536", "MB")]
    [TestCase(5_000_000, "5000000", "bytes")]
    [TestCase(1L << 50, "1024", "TB")]
    public void An_amount_is_written_so_that_nothing_is_left_over(long bytes, string amount, string unit)
    {
        Assert.That(ByteAmount.Split(bytes), Is.EqualTo((amount, unit)));
        Assert.That(ByteAmount.Read(amount, unit), Is.EqualTo(bytes));
    }

    [TestCase("1.5", "GB", 1_610_612_736L)]
    [TestCase(" ", "GB", null)]
    [TestCase("much", "GB", -1L)]
    [TestCase("-1", "GB", -1L)]
    [TestCase("1", "nibbles", -1L)]
    [TestCase("1", null, -1L)]
    [TestCase("9999999999999999999", "TB", long.MaxValue)]
    public void An_amount_is_read_and_what_is_none_is_left_to_be_refused(string amount, string? unit, long? bytes) =>
        Assert.That(ByteAmount.Read(amount, unit), Is.EqualTo(bytes));
}
