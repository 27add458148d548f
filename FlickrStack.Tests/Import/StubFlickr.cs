using System.Collections.Concurrent;
using System.Globalization;
using FlickrStack.ServiceInterface.Flickr;
using FlickrStack.Tests.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FlickrStack.Tests.Import;

/// <summary>
/// Flickr as far as an import sees it: one group, its pool, one user, one photoset, a search, records, sizes and
/// images, with the faults that a test asks for. It answers as Flickr does: refusals with status 200.
/// </summary>
internal sealed class StubFlickr : IAsyncDisposable
{
    public const string Group = "80641914@N00";
    public const string User = "41200003@N00";
    public const string Photoset = "72157600000000001";
    public const string ApiSecret = "an-api-secret";
    public const string Token = "72157-a-token";
    public const string TokenSecret = "a-token-secret";
    private static readonly string[] Pictures = Directory.GetFiles(Path.Combine(FlickrApp.DemoFolder, "photos"));

    private readonly WebApplication app;

    private StubFlickr(WebApplication app) => this.app = app;

    /// <summary>What the lists show.</summary>
    public StubPhotos Photos { get; } = new();

    /// <summary>Whether all images are one small one.</summary>
    public bool SmallImages { get; set; }

    /// <summary>Looked at before a list is sent: its page.</summary>
    public Action<int> BeforePage { get; set; } = _ => { };

    public int PoolSize { get => Photos.Size; set => Photos.Size = value; }

    /// <summary>Answers the next calls instead; one is taken for each call whose method or path contains its name.</summary>
    public ConcurrentDictionary<string, ConcurrentQueue<Func<HttpContext, Task>>> Faults { get; } = [];

    /// <summary>Methods and paths that were called, in order.</summary>
    public ConcurrentQueue<string> Calls { get; } = [];

    /// <summary>The parameters of the calls, in order.</summary>
    public ConcurrentQueue<Dictionary<string, string>> Queries { get; } = [];

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
        Queries.Enqueue(query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()));
        if (query.ContainsKey("oauth_signature") && !IsSigned(query)) return SendHtml(http, 401);

        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(query["method"].ToString() switch
        {
            "flickr.groups.getInfo" when query["group_id"] == Group => GroupRecord,
            "flickr.groups.pools.getPhotos" or "flickr.photos.search" => List(query),
            "flickr.people.getPublicPhotos" when query["user_id"] == User => List(query, isPublic: true),
            "flickr.people.getPhotos" when query["user_id"] == "me" && query["oauth_token"] == Token => List(query),
            "flickr.photosets.getInfo" when query["photoset_id"] == Photoset => PhotosetRecord,
            "flickr.photosets.getPhotos" when query["user_id"] == User => List(query, "photoset"),
            "flickr.photos.getInfo" => Photos.Record(query["photo_id"]!),
            "flickr.photos.getSizes" => Photos.AllSizes(query["photo_id"]!, Address),
            _ => """{"stat":"fail","code":1,"message":"Group not found"}""",
        });
    }

    private async Task Image(HttpContext http)
    {
        await BeforeImage();
        http.Response.ContentType = "image/jpeg";
        var picture = Pictures[int.Parse((string)http.Request.RouteValues["id"]!, CultureInfo.InvariantCulture) % Pictures.Length];
        if (SmallImages) await http.Response.Body.WriteAsync(Uploading.Sample("dot.png"));
        else await http.Response.SendFileAsync(picture);
    }

    private bool IsSigned(IQueryCollection query) => new OAuthSignature(ApiSecret, TokenSecret).Matches(
        query["oauth_signature"]!, "GET", new(ApiUrl), query.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())));

    private string List(IQueryCollection query, string root = "photos", bool isPublic = false)
    {
        var page = Number(query["page"])!.Value;
        BeforePage(page);
        return Photos.List(Address, new(root, page, Number(query["per_page"])!.Value, Number(query["max_upload_date"]))
        {
            IsPublic = isPublic,
            IsSearch = query.ContainsKey("text"),
        });
    }

    private const string GroupRecord =
        """
        {"group":{"id":"80641914@N00","nsid":"80641914@N00","iconserver":"0","iconfarm":0,
        "name":{"_content":"Harbour Lights &amp; Fog"},"description":{"_content":"A <b>pool</b>"},
        "privacy":{"_content":"3"},"datecreate":{"_content":"2019-11-02 09:15:00"}},"stat":"ok"}
        """;

    private const string PhotosetRecord =
        """
        {"photoset":{"id":"72157600000000001","owner":"41200003@N00","username":"hafenlicht","primary":"1","photos":5,
        "title":{"_content":"Winter"},"description":{"_content":"Cold"},"date_create":"1710000000"},"stat":"ok"}
        """;

    private static int? Number(string? text) => text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
