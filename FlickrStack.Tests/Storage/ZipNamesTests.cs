using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using FlickrStack.ServiceInterface.Storage.Zip;
using FsCheck.Fluent;

namespace FlickrStack.Tests.Storage;

/// <summary>No title leads out of the folder where an archive is unpacked, hides what a file is, or covers another.</summary>
internal sealed class ZipNamesTests
{
    [TestCase("Sunset", "jpg", "Sunset.jpg")]
    [TestCase("Sunset", ".jpg", "Sunset.jpg")]
    [TestCase("IMG_1.JPG", "jpg", "IMG_1.jpg")]
    [TestCase("No ending", "", "No ending")]
    [TestCase("../../etc/passwd", "jpg", "_.._etc_passwd.jpg")]
    [TestCase(@"..\..\boot.ini", "jpg", @"_.._boot.ini.jpg")]
    [TestCase("/absolute", "jpg", "_absolute.jpg")]
    [TestCase(@"C:\Windows", "jpg", "C__Windows.jpg")]
    [TestCase("a<b>c|d?e*f\"g", "jpg", "a_b_c_d_e_f_g.jpg")]
    [TestCase(".htaccess", "jpg", "htaccess.jpg")]
    [TestCase(" two  words . . ", "jpg", "two  words.jpg")]
    [TestCase("line\nbreak\ttab", "jpg", "line break tab.jpg")]
    [TestCase("nul\0bell\a", "jpg", "nulbell.jpg")]
    [TestCase("harmless\u202egpj.exe", "jpg", "harmlessgpj.exe.jpg")]
    [TestCase("\u2066isolated\u2069\ufeff", "jpg", "isolated.jpg")]
    [TestCase("con", "jpg", "_con.jpg")]
    [TestCase("LPT1.txt", "jpg", "_LPT1.txt.jpg")]
    [TestCase("aux .x", "jpg", "_aux .x.jpg")]
    [TestCase("com²", "jpg", "_com².jpg")]
    [TestCase("nul.jpg", "jpg", "_nul.jpg")]
    [TestCase("Concert", "jpg", "Concert.jpg")]
    [TestCase(null, "jpg", "photo-7.jpg")]
    [TestCase("  ", "jpg", "photo-7.jpg")]
    [TestCase("...", "jpg", "photo-7.jpg")]
    [TestCase(".jpg", "jpg", "photo-7.jpg")]
    [TestCase("\u200d\u202e", "jpg", "photo-7.jpg")]
    [TestCase("日本 👩‍👧 تهران", "webp", "日本 👩‍👧 تهران.webp")]
    [TestCase("ending", "../x", "ending.x")]
    public void A_title_becomes_a_safe_name(string? title, string extension, string name) =>
        Assert.That(new ZipNames().Add(title, 7, extension), Is.EqualTo(name));

    [Test]
    public void Half_of_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.That(new ZipNames().Add("a\ud83db", 7, "jpg"), Is.EqualTo("a\ufffdb.jpg"));

    [TestCase("x")]
    [TestCase("é")]
    [TestCase("語")]
    [TestCase("😀")]
    public void A_long_title_is_cut_between_characters(string character)
    {
        var names = new ZipNames();
        var title = string.Concat(Enumerable.Repeat(character, 500));

        var name = names.Add(title, 7, "jpg");

        Assert.That(name, Does.Match($"^({character})+\\.jpg$"));
        Assert.That(Encoding.UTF8.GetByteCount(name), Is.InRange(106 + 4, 108 + 4), "and a number fits");
    }

    [Test]
    public void A_cut_leaves_no_space_or_dot_at_the_end()
    {
        var title = new string('x', 106) + " . and more";

        var name = new ZipNames().Add(title, 7, "");

        Assert.That(name, Is.EqualTo(new string('x', 106)));
    }

    [Test]
    public void Equal_titles_are_numbered_whatever_their_case()
    {
        var names = new ZipNames();
        string[] titles = ["Été", "été", "a (2)", "a", "A", "a", "photo-7", "", "été.png"];

        var added = titles.Select(title => names.Add(title, 7, "jpg"));

        Assert.That(added, Is.EqualTo(new[]
        {
            "Été.jpg", "été (2).jpg", "a (2).jpg", "a.jpg", "A (3).jpg", "a (4).jpg", "photo-7.jpg", "photo-7 (2).jpg",
            "été.png.jpg",
        }));
    }

    [Test]
    public void A_hundred_thousand_equal_titles_are_named_at_once()
    {
        var names = new ZipNames();
        var watch = Stopwatch.StartNew();

        for (var i = 2; i <= 300; i++) names.Add($"Sunset ({i})", 7, "jpg");
        var last = "";
        for (var i = 0; i < 100_000; i++) last = names.Add("Sunset", 7, "jpg");

        Assert.That(last, Is.EqualTo("Sunset (100299).jpg"));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)), "a search from 2 each time takes minutes");
    }

    [Test]
    public void Whatever_the_titles_are_the_names_are_unique_and_no_paths()
    {
        var pieces = Gen.Elements(
            "a", "A", "é", "É", ".", "..", " ", "/", "\\", ":", "con", "NUL", "\u202e", "\u200d", "\0", "\n", "\ud83d", "\ude00",
            "😀", "語", " (2)", "(3)", ".jpg", "*", "?", "~", "-", new string('x', 100), new string('語', 36));
        var titles = pieces.ArrayOf().Select(string.Concat).ArrayOf();

        foreach (var list in titles.Sample(300, 20))
        {
            var names = new ZipNames();
            var added = list.Select((title, id) => names.Add(title, id % 3, id % 4 == 0 ? "png" : "jpg")).ToList();

            Assert.That(added, Is.Unique.IgnoreCase);
            foreach (var name in added) AssertSafe(name);
        }
    }

    private static void AssertSafe(string name)
    {
        Assert.That(name, Does.EndWith(".jpg").Or.EndWith(".png"));
        Assert.That(name, Does.Not.Match("[/\\\\:*?\"<>|\\p{Cc}\u202a-\u202e\u2066-\u2069]").And.Not.Match(@"^[. ]|[. ]\.(jpg|png)$"));
        Assert.That(name, Does.Not.Match(new Regex(@"^(con|nul) *\.", RegexOptions.IgnoreCase)));
        Assert.That(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)), Is.EqualTo(name));
        Assert.That(Encoding.UTF8.GetByteCount(name), Is.LessThanOrEqualTo(120 + 4));
    }
}
