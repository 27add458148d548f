using FlickrStack.Components.Gallery;

namespace FlickrStack.Tests.Components.Gallery;

internal sealed class AverageColourTests
{
    [TestCase("1fsD", "#fe0001", Description = "red")]
    [TestCase("FQAC", "#0200ff", Description = "blue")]
    [TestCase("Pw==", null)]
    [TestCase("no placeholder", null)]
    [TestCase("", null)]
    [TestCase(null, null)]
    public void The_first_bytes_of_a_placeholder_tell_the_colour(string? placeholder, string? colour) =>
        Assert.That(AverageColour.Of(placeholder), Is.EqualTo(colour));

    [Test]
    public void Whatever_is_given_for_a_placeholder_is_no_fault() =>
        Assert.That(AverageColour.Of(new string('A', 4000)), Is.Null);
}
