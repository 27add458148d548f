using System.Net;
using System.Text.RegularExpressions;

namespace FlickrStack.Tests.Wire.OpenApi;

/// <summary>The page to try the API on.</summary>
internal sealed partial class ExplorerTests
{
    private FlickrApp app = null!;

    [OneTimeSetUp]
    public async Task Start() => app = await FlickrApp.Start();

    [OneTimeTearDown]
    public async Task Stop() => await app.DisposeAsync();

    [TestCase("/ui")]
    [TestCase("/swagger-ui")]
    [TestCase("/swagger-ui/index.html")]
    public async Task The_page_is_there_with_all_it_is_made_of_and_needs_no_other_server(string path)
    {
        using var http = app.Http();

        using var answer = await http.GetAsync(path);
        var page = await answer.Content.ReadAsStringAsync();

        var parts = Part().Matches(page).Select(match => match.Groups[1].Value).ToList();
        Assert.That(parts, Has.Count.EqualTo(6).And.All.StartsWith("./"));
        foreach (var part in parts)
        {
            using var served = await http.GetAsync(new Uri(answer.RequestMessage!.RequestUri!, part));
            Assert.That(served.StatusCode, Is.EqualTo(HttpStatusCode.OK), part);
        }
    }

    [Test]
    public async Task Its_policy_lets_no_script_in_but_its_own_and_its_answers_to_the_unknown_nothing()
    {
        using var http = app.Http();

        using var page = await http.GetAsync("/swagger-ui/index.html");
        using var unknown = await http.GetAsync("/swagger-ui/nothing.js");

        Assert.That(Policy(page), Does.Contain("script-src 'self';").And.Not.Contain("unsafe"));
        Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(Policy(unknown), Does.StartWith("default-src 'none'; frame-ancestors"));
    }

    private static string Policy(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();

    [GeneratedRegex("(?:src|href)=\"([^\"]*)\"")]
    private static partial Regex Part();
}
