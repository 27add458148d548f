using System.Collections.Concurrent;
using System.Globalization;

namespace FlickrStack.Tests.Import;

/// <summary>The photos of the stub and its lists of them; past the end it sends the last page again.</summary>
internal sealed class StubPhotos
{
    public const long FirstId = 53900000000;
    private const int SearchDepth = 4000;

    public int Size { get; set; } = 5;

    /// <summary>Whether numbers are sent as strings, as Flickr did until 2020.</summary>
    public bool NumbersAsText { get; set; }

    /// <summary>Whether lists leave out the addresses of files.</summary>
    public bool NoUrls { get; set; }

    /// <summary>Whether every page begins with the last photo of the page before, as when photos are added meanwhile.</summary>
    public bool PagesOverlap { get; set; }

    /// <summary>Pages that are announced but not there, as when photos are removed meanwhile.</summary>
    public int PagesTooMany { get; set; }

    /// <summary>Where images are, if not at the stub.</summary>
    public string? ImagesAt { get; set; }

    /// <summary>The numbers of photos that are videos.</summary>
    public HashSet<int> Videos { get; } = [];

    /// <summary>The numbers of photos that are gone.</summary>
    public HashSet<int> Removed { get; } = [];

    /// <summary>What has become of photos since: of a number, its title, its tags, and when that was.</summary>
    public ConcurrentDictionary<int, (string Title, string Tags, long At)> Changed { get; } = [];

    /// <summary>The flags of who may see a photo: public, friends, family. All are public or private when not set.</summary>
    public ConcurrentDictionary<int, string> Flags { get; } = [];

    private string Quote => NumbersAsText ? "\"" : "";

    public string List(string address, StubPage asked)
    {
        var all = Enumerable.Range(0, Size).Where(id => !Removed.Contains(id) && (!asked.IsPublic || IsPublic(id)))
            .Where(id => asked.UploadedUpTo is not { } latest || UploadedAt(id) <= latest)
            .ToList();
        var pages = (all.Count + asked.PerPage - 1) / asked.PerPage;
        // A search repeats what it has shown when it is asked for more than it shows.
        var shown = Math.Min(asked.Page, Math.Min(pages, asked.IsSearch ? SearchDepth / asked.PerPage : pages));
        var first = Math.Max(0, ((shown - 1) * asked.PerPage) - (PagesOverlap && shown > 1 ? 1 : 0));
        var items = all.Skip(first).Take(Math.Max(0, (shown * asked.PerPage) - first)).Select(id => Item(id, asked, address));
        return $$"""
            {"{{asked.Root}}":{"page":{{Quote}}{{shown}}{{Quote}},"pages":{{Quote}}{{pages + PagesTooMany}}{{Quote}},"perpage":{{asked.PerPage}},
            "total":{{Quote}}{{all.Count}}{{Quote}},"photo":[{{string.Join(',', items)}}]},"stat":"ok"}
            """;
    }

    public string Record(string id) =>
        $$$"""
        {"photo":{"id":"{{{id}}}","rotation":0,"description":{"_content":"The whole story"},
        "tags":{"tag":[{"raw":"Fog","_content":"fog"},{"raw":"Night Ferry","_content":"nightferry"}]},
        "location":{"latitude":53.557,"longitude":"9.955714","accuracy":"16","locality":{"_content":"Hamburg"},"country":{"_content":"Germany"}},
        "urls":{"url":[{"type":"photopage","_content":"https://www.flickr.com/photos/hafenlicht/{{{id}}}/"}]}},"stat":"ok"}
        """;

    public string AllSizes(string id, string address) =>
        $$"""
        {"sizes":{"candownload":1,"size":[
        {"label":"Square","width":75,"height":75,"source":"{{address}}/photos/999.jpg","media":"photo"},
        {"label":"Original","width":"1600","height":"1067","source":"{{address}}/photos/{{long.Parse(id, CultureInfo.InvariantCulture) - FirstId}}.jpg","media":"photo"},
        {"label":"Site MP4","width":"","height":"","source":"{{address}}/play.mp4","media":"video"}]},"stat":"ok"}
        """;

    // Two in a second, so that seconds cannot tell them apart.
    private static long UploadedAt(int id) => 1710756000 - (id / 2);

    private bool IsPublic(int id) => !Flags.TryGetValue(id, out var flags) ? id % 2 == 1 : flags[0] == '1';

    private string Item(int id, StubPage asked, string address)
    {
        var (title, tags, updated) = Changed.GetValueOrDefault(id, ($"Photo {id} ❄", "fog nightferry", 1713340800));
        var flags = Flags.GetValueOrDefault(id, $"{id % 2}00");
        var owner = asked.Root == "photoset" ? "" : $"\"owner\":\"{StubFlickr.User}\",";
        return $$"""
            {"id":"{{FirstId + id}}",{{owner}}"secret":"9b1c44e07d","server":"65535","farm":66,
            "title":"{{title}}","ispublic":{{flags[0]}},"isfriend":{{flags[1]}},"isfamily":{{flags[2]}},"ownername":"hafenlicht",
            "dateadded":"{{1710766800 - id}}","description":{"_content":"Frame {{id}}. See <a href=\"https://example.org\">notes</a>"},
            "license":{{Quote}}4{{Quote}},"dateupload":"{{UploadedAt(id)}}","lastupdate":{{updated}},"safety_level":"1",
            "datetaken":"2024-03-18 09:59:00","datetakengranularity":{{Quote}}4{{Quote}},"datetakenunknown":"0",
            "views":{{Quote}}226{{Quote}},"tags":"{{tags}}","latitude":{{Quote}}53.557{{Quote}},"longitude":"9.955714",
            "accuracy":{{Quote}}16{{Quote}},"media":"{{(Videos.Contains(id) ? "video" : "photo")}}","pathalias":null{{Urls(id, ImagesAt ?? address)}}}
            """;
    }

    private string Urls(int id, string address) => NoUrls
        ? ""
        : $$"""
          ,"url_m":"{{address}}/photos/999.jpg","height_m":"375","width_m":500
          ,"url_o":"{{address}}/photos/{{id}}.jpg","height_o":1067,"width_o":1600
          """;
}
