using System.Net;
using System.Text.RegularExpressions;

namespace FlickrStack.Tests.Components;

/// <summary>A browser without scripts: it keeps cookies, follows no redirect and sends forms with what is in them.</summary>
internal sealed partial class PageReader : IDisposable
{
    private readonly HttpClient http;

    public PageReader(FlickrApp app)
        : this(app.Address)
    {
    }

    public PageReader(Uri address) => http = new(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = false })
    {
        BaseAddress = address,
        DefaultRequestHeaders = { { "Accept", "text/html" } },
    };

    public CookieContainer Cookies { get; } = new();

    public static Task<PageReader> SignedIn(FlickrApp app, string userName, string password = FlickrApp.Password) =>
        SignedIn(app.Address, userName, password);

    public static async Task<PageReader> SignedIn(Uri address, string userName, string password = FlickrApp.Password)
    {
        var reader = new PageReader(address);
        var answer = await reader.Submit("/login", "login", ("Form.UserName", userName), ("Form.Password", password));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        return reader;
    }

    public Task<HttpResponseMessage> Get(string path) => http.GetAsync(path);

    public Task<HttpResponseMessage> Send(HttpRequestMessage message) => http.SendAsync(message);

    public async Task<string> Read(string path)
    {
        var answer = await Get(path);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), path);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>The token of the page's forms, and of its scripts.</summary>
    public async Task<string> Token(string path) => Tokens().Match(await Read(path)).Groups[1].Value;

    /// <param name="path">The page with the form.</param>
    /// <param name="handler">The form's name; null where the form goes to an address of its own.</param>
    /// <param name="fields">What its user writes.</param>
    public async Task<HttpResponseMessage> Submit(string path, string? handler, params (string Name, string Value)[] fields) =>
        await Post(path, [("__RequestVerificationToken", await Token(path)), .. handler is null ? [] : new[] { ("_handler", handler) }, .. fields]);

    public async Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await http.PostAsync(path, form);
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Tokens();
}
