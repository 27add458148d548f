using FlickrStack.Tests.Components;
using FlickrStack.Tests.Photos;
using FlickrStack.Tests.Tracking;
using Microsoft.Playwright;

namespace FlickrStack.Tests.Web;

/// <summary>A site where every page has something to show, and browsers that have signed in.</summary>
internal abstract class VisitedSite : Tracked
{
    /// <summary>Every page that a user sees, by its name.</summary>
    protected static readonly (string Name, string Path)[] UsersPages =
    [
        ("photos", "/"), ("search", "/?q=sea&orderBy=takenAt"), ("nothing found", "/?q=zzzz"), ("photo", "/photos/{photo}"),
        ("groups", "/groups"), ("group", "/groups/{group}"), ("tags", "/tags"), ("upload", "/upload"), ("links", "/links"),
        ("imports", "/imports"), ("keys", "/keys"), ("profile", "/profile"), ("not found", "/nothing-here"),
    ];

    protected static readonly (string Name, string Path)[] AdminsPages =
    [
        ("dashboard", "/admin"), ("users", "/admin/users"), ("user", "/admin/users/{user}"), ("plans", "/admin/plans"),
        ("jobs", "/admin/jobs"), ("trackings", "/admin/trackings"), ("health", "/admin/health"), ("settings", "/admin/settings"),
        ("audit", "/admin/audit"),
    ];

    protected static readonly (string Name, string Path)[] StrangersPages = [("login", "/login"), ("public link", "{link}"), ("dead link", "/l/gone")];

    private readonly Dictionary<string, string> places = [];

    [OneTimeSetUp]
    public async Task Fill()
    {
        await Open();
        await App.Execute("update users set plan_id = (select id from plans where name = 'Enterprise')");
        await App.ImportDemo("ansel");
        var photo = (await Ansel.Send(new QueryPhotos { Limit = 1 })).Results[0];
        var link = await Ansel.Send(new CreateLink { PhotoId = photo.Id, Seconds = 3000 });
        await Ansel.Send(new CreateApiKey { Name = "Nightly copy", Scopes = [Scopes.PhotosRead, Scopes.GroupsRead] });
        places["{photo}"] = $"{photo.Id}";
        places["{group}"] = DemoLibrary.Landscape;
        places["{user}"] = $"{(await UserNamed("ansel")).Id}";
        places["{link}"] = $"/l/{new Uri(link.Url).Segments[^1]}";
    }

    [OneTimeTearDown]
    public Task Empty() => Close();

    protected string Place(string path) => places.Aggregate(path, (text, place) => text.Replace(place.Key, place.Value));

    /// <summary>Signed in as <paramref name="user"/>, who came by the form without being watched.</summary>
    protected async Task<Browser> Visit(string? user, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var browser = await Browser.Open(App.Address, width);
        await browser.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        if (user is null) return browser;

        using var reader = await PageReader.SignedIn(App, user, user == "admin" ? FlickrApp.AdminPassword : FlickrApp.Password);
        await browser.Page.Context.AddCookiesAsync(reader.Cookies.GetAllCookies()
            .Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = App.Address.ToString() }));
        return browser;
    }

    protected static IEnumerable<TestCaseData> EveryPage() =>
        Cases(null, StrangersPages).Concat(Cases("ansel", UsersPages)).Concat(Cases("admin", AdminsPages));

    private static IEnumerable<TestCaseData> Cases(string? viewer, (string Name, string Path)[] pages) =>
        pages.Select(page => new TestCaseData(viewer, page.Name, page.Path).SetArgDisplayNames(page.Name));
}
