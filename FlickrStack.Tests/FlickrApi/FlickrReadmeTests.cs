using FlickrStack.FlickrApi;
using FlickrStack.ServiceInterface.Flickr;

namespace FlickrStack.Tests.FlickrApi;

internal sealed class FlickrReadmeTests
{
    private static readonly string[] Readme = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "FlickrApi", "README.md"));

    [Test]
    public void Every_method_has_its_row_with_what_it_needs_and_reads()
    {
        var rows = Readme.Where(line => line.StartsWith("| `flickr.", StringComparison.Ordinal))
            .Select(line => string.Join('|', line.Split('|').Take(4).Select(cell => cell.Trim())));

        var declared = new FlickrMethodCatalog().All.Select(method => method.Declared).Select(method =>
            $"|`{method.Name}`|{(method.Needs == FlickrGrant.None ? "a key" : method.Needs.ToString().ToLowerInvariant())}|{string.Join(' ', method.Declared.Select(argument => argument.Name + (argument.IsRequired ? "!" : "")))}");

        Assert.That(rows, Is.EquivalentTo(declared));
    }

    [Test]
    public void Every_extra_is_named() => Assert.That(
        FlickrListedPhoto.KnownExtras.Where(extra => !Readme.Any(line => line.Contains($"`{extra}`"))), Is.Empty);
}
