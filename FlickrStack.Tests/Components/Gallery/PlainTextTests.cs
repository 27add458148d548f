using FlickrStack.Components.Gallery;

namespace FlickrStack.Tests.Components.Gallery;

internal sealed class PlainTextTests
{
    [TestCase("The <b>sea</b><br/>at <a href=\"https://evil.example/\">night</a>", "The sea\nat night")]
    [TestCase("<script>alert(1)</script>", "alert(1)")]
    [TestCase("3 < 4 &amp; 5 > 4", "3 < 4 & 5 > 4")]
    [TestCase("<img src=x onerror=alert(1)>", "")]
    public void Marks_are_taken_out_of_a_text(string html, string text) => Assert.That(PlainText.Of(html), Is.EqualTo(text));
}
