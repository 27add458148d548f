using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FlickrStack.Tests.Import;

/// <summary>
/// Flickr as far as an import sees it: one group, its pool, records, sizes and images, with the faults that a test
/// asks for. It answers as Flickr does: refusals with status 200, the last page again past the end.
/// </summary>
internal sealed class StubFlickr : IAsyncDisposable
{
    public const string Group = "80641914@N00";
    private static readonly string[] Pictures = Directory.GetFiles(Path.Combine(FlickrApp.DemoFolder, "photos"));

    private readonly WebApplication app;

    private StubFlickr(WebApplication app) => this.app = app;

    public int PoolSize { get; set; } = 5;

    /// <summary>Whether numbers are sent as strings, as Flickr did until 2020.</summary>
    public bool NumbersAsText { get; set; }

    /// <summary>Whether lists leave out the addresses of files.</summary>
    public bool NoUrls { get; set; }

    /// <summary>Whether every page begins with the last photo of the page before, as when photos are added meanwhile.</summary>
    public bool PagesOverlap { get; set; }

    /// <summary>Pages that are announced but not there, as when photos are removed meanwhile.</summary>
    public int PagesTooMany { get; set; }

    /// <summary>The ids of photos that are videos.</summary>
    public HashSet<int> Videos { get; } = [];

    /// <summary>Answers the next calls instead; one is taken for each call whose method or path contains its name.</summary>
    public ConcurrentDictionary<string, ConcurrentQueue<Func<HttpContext, Task>>> Faults { get; } = [];

    /// <summary>Methods and paths that were called, in order.</summary>
    public ConcurrentQueue<string> Calls { get; } = [];

    /// <summary>Waited for before each image is sent.</summary>
    public Func<Task> BeforeImage { get; set; } = () => Task.CompletedTask;

    public string Address => app.Urls.First();

    public string ApiUrl => $"{Address}/services/rest/";

    public static async Task<StubFlickr> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = new StubFlickr(builder.Build());
        stub.app.MapGet("/services/rest/", http => stub.Answer(http, http.Request.Query["method"]!, stub.Call));
        stub.app.MapGet("/photos/{id:int}.jpg", http => stub.Answer(http, http.Request.Path, stub.Image));
        await stub.app.StartAsync();
        return stub;
    }

    public static Task SendHtml(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html";
        return http.Response.WriteAsync("<html><body><h1>429 Too Many Requests</h1>\n</body></html>");
    }

    public void Fail(string name, Func<HttpContext, Task> fault, int times = 1)
    {
        for (var i = 0; i < times; i++) Faults.GetOrAdd(name, _ => []).Enqueue(fault);
    }

    public int CountCalls(string name) => Calls.Count(call => call.Contains(name, StringComparison.Ordinal));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Answer(HttpContext http, string name, Func<HttpContext, Task> usual)
    {
        Calls.Enqueue(name);
        foreach (var (pattern, faults) in Faults)
        {
            if (!name.Contains(pattern, StringComparison.Ordinal) || !faults.TryDequeue(out var fault)) continue;

            await fault(http);
            return;
        }

        await usual(http);
    }

    private Task Call(HttpContext http)
    {
        var query = http.Request.Query;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(query["method"].ToString() switch
        {
            "flickr.groups.getInfo" when query["group_id"] == Group => GroupInfo,
            "flickr.groups.pools.getPhotos" => Pool(Number(query["page"]), Number(query["per_page"])),
            "flickr.photos.getInfo" => Info(query["photo_id"]!),
            "flickr.photos.getSizes" => Sizes(query["photo_id"]!),
            _ => """{"stat":"fail","code":1,"message":"Group not found"}""",
        });
    }

    private async Task Image(HttpContext http)
    {
        await BeforeImage();
        http.Response.ContentType = "image/jpeg";
        await http.Response.SendFileAsync(Pictures[Number((string?)http.Request.RouteValues["id"]) % Pictures.Length]);
    }

    private const string GroupInfo =
        """
        {"group":{"id":"80641914@N00","nsid":"80641914@N00","iconserver":"0","iconfarm":0,
        "name":{"_content":"Harbour Lights & Fog"},"description":{"_content":"A <b>pool</b>"},
        "privacy":{"_content":"3"},"datecreate":{"_content":"2019-11-02 09:15:00"}},"stat":"ok"}
        """;

    private string Pool(int page, int perPage)
    {
        var pages = (PoolSize + perPage - 1) / perPage;
        var shown = Math.Min(page, pages);
        var first = ((shown - 1) * perPage) - (PagesOverlap && shown > 1 ? 1 : 0);
        var items = Enumerable.Range(first, Math.Min(shown * perPage, PoolSize) - first).Select(Item);
        var (quote, total) = (NumbersAsText ? "\"" : "", PoolSize);
        return $$"""
            {"photos":{"page":{{quote}}{{shown}}{{quote}},"pages":{{quote}}{{pages + PagesTooMany}}{{quote}},"perpage":{{perPage}},
            "total":{{quote}}{{total}}{{quote}},"photo":[{{string.Join(',', items)}}]},"stat":"ok"}
            """;
    }

    private string Item(int id)
    {
        var quote = NumbersAsText ? "\"" : "";
        var url = NoUrls
            ? ""
            : $$"""
              ,"url_m":"{{Address}}/photos/999.jpg","height_m":"375","width_m":500
              ,"url_o":"{{Address}}/photos/{{id}}.jpg","height_o":1067,"width_o":1600
              """;
        return $$"""
            {"id":"{{53900000000 + id}}","owner":"41200003@N00","secret":"9b1c44e07d","server":"65535","farm":66,
            "title":"Photo {{id}} ❄","ispublic":{{id % 2}},"isfriend":0,"isfamily":0,"ownername":"hafenlicht",
            "dateadded":"{{1710766800 - id}}","description":{"_content":"Frame {{id}}. See <a href=\"https://example.org\">notes</a>"},
            "license":{{quote}}4{{quote}},"dateupload":"1710756000","lastupdate":1713340800,
            "datetaken":"2024-03-18 09:59:00","datetakengranularity":{{quote}}0{{quote}},"datetakenunknown":"0",
            "views":{{quote}}226{{quote}},"tags":"fog nightferry","latitude":{{quote}}53.557{{quote}},"longitude":"9.955714",
            "accuracy":{{quote}}16{{quote}},"media":"{{(Videos.Contains(id) ? "video" : "photo")}}","pathalias":null{{url}}}
            """;
    }

    private static string Info(string id) =>
        $$$"""
        {"photo":{"id":"{{{id}}}","rotation":0,"description":{"_content":"The whole story"},
        "tags":{"tag":[{"raw":"Fog","_content":"fog"},{"raw":"Night Ferry","_content":"nightferry"}]},
        "location":{"latitude":53.557,"longitude":"9.955714","accuracy":"16","locality":{"_content":"Hamburg"},"country":{"_content":"Germany"}},
        "urls":{"url":[{"type":"photopage","_content":"https://www.flickr.com/photos/hafenlicht/{{{id}}}/"}]}},"stat":"ok"}
        """;

    private string Sizes(string id) =>
        $$"""
        {"sizes":{"candownload":1,"size":[
        {"label":"Square","width":75,"height":75,"source":"{{Address}}/photos/999.jpg","media":"photo"},
        {"label":"Original","width":"1600","height":"1067","source":"{{Address}}/photos/{{long.Parse(id, CultureInfo.InvariantCulture) - 53900000000}}.jpg","media":"photo"},
        {"label":"Site MP4","width":"","height":"","source":"{{Address}}/play.mp4","media":"video"}]},"stat":"ok"}
        """;

    private static int Number(string? text) => int.Parse(text!, CultureInfo.InvariantCulture);
}
