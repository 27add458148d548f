using System.Collections.Concurrent;
using Microsoft.Playwright;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace FlickrStack.Tests.Web;

/// <summary>
/// A window of a real browser that knows nothing of other tests' windows. The test fails with what its pages complain
/// of: errors in the console, scripts that break, parts that do not come, and parts that another server is asked for.
/// </summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly Lazy<Task<IBrowser>> Running = new(Launch);

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = [];
    private readonly List<string> expected = [];

    private Browser(IBrowserContext context, IPage page, Uri site)
    {
        (this.context, Page) = (context, page);
        context.Console += (_, message) => Hear(message.Type == "error", $"{message.Text} {message.Location}");
        context.WebError += (_, error) => Hear(true, error.Error);
        context.Request += (_, request) => Hear(IsElsewhere(request.Url, site), $"Asked elsewhere for {request.Url}");
        // What the page itself has no more use for, such as when one goes on to another, is cut short.
        context.RequestFailed += (_, request) => Hear(request.Failure is not "net::ERR_ABORTED", $"{request.Failure} {request.Url}");
    }

    public IPage Page { get; }

    /// <param name="site">Where the program is; pages are gone to by their paths.</param>
    /// <param name="width">The window's, in pixels; 390 is a telephone's.</param>
    public static async Task<Browser> Open(Uri site, int width = 1280)
    {
        var context = await (await Running.Value).NewContextAsync(new()
        {
            BaseURL = site.ToString(), ViewportSize = new() { Width = width, Height = 900 }, Locale = "en-GB",
        });
        return new(context, await context.NewPageAsync(), site);
    }

    /// <summary>What the page will complain of, rightly, such as the status of a refusal that is seen.</summary>
    public void Expect(string complaint) => expected.Add(complaint);

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
        var unexpected = complaints.Where(complaint => !expected.Any(complaint.Contains)).ToList();
        // Not thrown: the exception that has brought us here would be lost.
        if (unexpected.Count > 0)
            TestExecutionContext.CurrentContext.CurrentResult.RecordAssertion(AssertionStatus.Failed, "The browser complains:\n" + string.Join('\n', unexpected), null);
    }

    private static bool IsElsewhere(string url, Uri site) => new Uri(url) is { Scheme: "http" or "https" or "ws" or "wss" } asked && asked.Authority != site.Authority;

    // The browser ends with the process that has started it.
    private static async Task<IBrowser> Launch()
    {
        Assertions.SetDefaultExpectTimeout(30_000);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
    }

    private void Hear(bool isComplaint, string text)
    {
        if (isComplaint) complaints.Enqueue(text);
    }
}
