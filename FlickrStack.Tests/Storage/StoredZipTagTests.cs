using FlickrStack.ServiceInterface.Storage.Zip;

namespace FlickrStack.Tests.Storage;

/// <summary>An archive's tag tells two archives apart, and never one from itself.</summary>
internal sealed class StoredZipTagTests
{
    [Test]
    public void The_same_entries_have_the_same_tag_wherever_their_bytes_are()
    {
        var elsewhere = Archived.Some(5).Select(entry => entry with
        {
            Open = () => Stream.Null,
            Modified = entry.Modified.ToOffset(TimeSpan.FromHours(5)),
        });

        Assert.That(Tag([.. elsewhere]), Is.EqualTo(Tag([.. Archived.Some(5)])));
        Assert.That(Tag(), Does.Match("^[0-9a-f]{64}$"));
    }

    [Test]
    public void Any_change_is_another_tag()
    {
        var a = Archived.Text("a", "text");
        var b = Archived.Text("b", "text");
        string[] tags =
        [
            Tag(), Tag(a), Tag(b), Tag(a, b), Tag(b, a), Tag(a, a),
            Tag(a with { Name = "av" }), Tag(a with { Name = "av", Tag = "1" }), Tag(a with { Name = "av1", Tag = "" }),
            Tag(a with { Bytes = 5 }), Tag(a with { Crc32 = 5 }), Tag(a with { Tag = "v2" }),
            Tag(a with { Modified = a.Modified.AddTicks(1) }),
        ];

        Assert.That(tags, Is.Unique);
    }

    private static string Tag(params ZipEntry[] entries) => new StoredZip(entries).ETag;
}
