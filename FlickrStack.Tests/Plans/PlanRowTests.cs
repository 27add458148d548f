using FlickrStack.ServiceInterface.Plans;

namespace FlickrStack.Tests.Plans;

internal sealed class PlanRowTests
{
    private static readonly PlanRow Plan = new()
    {
        Name = "Any", Heights = "64,200,777", Formats = "jpeg,avif", Original = false, Links = false, QuotaBytes = null, MaxUploadBytes = 1,
    };

    [TestCase(1, true)]
    [TestCase(64, true)]
    [TestCase(65, true)]
    [TestCase(777, true)]
    [TestCase(778, false)]
    [TestCase(4096, false)]
    public void A_height_is_granted_up_to_the_greatest_one_and_every_height_with_the_original(int height, bool granted)
    {
        var withOriginal = Plan with { Original = true };

        Assert.That(Plan.GrantsHeight(height), Is.EqualTo(granted));
        Assert.That(withOriginal.GrantsHeight(height));
    }

    [Test]
    public void Formats_are_granted_by_name()
    {
        Assert.That(PlanRow.KnownFormats.Where(Plan.GrantsFormat), Is.EqualTo(new[] { "jpeg", "avif" }));
        Assert.That(Plan.GrantsFormat("jpe"), Is.False);
    }

    [Test]
    public void A_changed_plan_grants_what_it_says_now()
    {
        Assert.That(Plan.GrantsHeight(700) && Plan.GrantsFormat("avif"));

        var changed = Plan with { Heights = "64", Formats = "jpeg" };

        Assert.That(changed.GrantsHeight(700) || changed.GrantsFormat("avif"), Is.False);
    }
}
