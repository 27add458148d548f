using FlickrStack.Tests.Photos;
using FlickrStack.Tests.Tracking;

namespace FlickrStack.Tests.Web;

/// <summary>A site where every page has something to show, and browsers that have signed in.</summary>
internal abstract class VisitedSite : Tracked
{
    protected const string Odd = "<script>alert(1)</script><b>\"'&amp; \u202Eلسلام 🏔️ {{1}}";

    /// <summary>Every page that a user sees, by its name.</summary>
    protected static readonly (string Name, string Path)[] UsersPages =
    [
        ("photos", "/"), ("search", "/?q=sea&orderBy=takenAt"), ("nothing found", "/?q=zzzz"), ("photo", "/photos/{photo}"), ("odd photo", "/photos/{odd}"),
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

    protected virtual int PhotosOfAGroup => 5;

    [OneTimeSetUp]
    public async Task Fill()
    {
        await Open(("Jobs:Enabled", "true"));
        await App.Execute("update users set plan_id = (select id from plans where name = 'Enterprise')");
        await App.ImportDemo("ansel", limit: PhotosOfAGroup);
        await App.Rendered();
        var photos = (await Ansel.Send(new QueryPhotos { Limit = 3 })).Results;
        await Mistreat(photos[1].Id);
        var link = await Ansel.Send(new CreateLink { PhotoId = photos[1].Id, Seconds = 3000 });
        await Ansel.Send(new CreateLink { PhotoId = photos[0].Id, Seconds = 300 });
        places["{photo}"] = $"{photos[0].Id}";
        places["{odd}"] = $"{photos[1].Id}";
        places["{group}"] = DemoLibrary.Landscape;
        places["{user}"] = $"{(await UserNamed("ansel")).Id}";
        places["{link}"] = $"/l/{new Uri(link.Url).Segments[^1]}";
    }

    // Whatever people write is shown as they wrote it: a script that ran, or was kept from it, would be a complaint.
    private async Task Mistreat(long photo)
    {
        await Ansel.Send(new UpdatePhoto
        {
            Id = photo, Title = Odd + new string('w', 200), Description = Odd + string.Concat(Enumerable.Repeat("endless", 100)), Tags = [Odd[..50], "a b", "é"],
        });
        var group = await Ansel.Send(new CreateGroup { Name = Odd + new string('w', 150), Description = Odd });
        await Ansel.Send(new AddGroupPhotos { Id = group.Nsid, PhotoIds = [photo] });
        await Ansel.Send(new CreateApiKey { Name = (Odd + new string('w', 100))[..100], Scopes = [Scopes.PhotosRead] });
        await Admin.Send(new UpdateUser { Id = (await UserNamed("ansel")).Id, DisplayName = Odd });
        await Admin.Send(new CreatePlan { Name = Odd[..50], Heights = [16, 4096] });
    }

    [OneTimeTearDown]
    public Task Empty() => Close();

    protected string Place(string path) => places.Aggregate(path, (text, place) => text.Replace(place.Key, place.Value));

    /// <param name="user">Who has signed in; null for a stranger.</param>
    /// <param name="width">The window's, in pixels.</param>
    protected Task<Browser> Visit(string? user, int width = 1280) =>
        user is null ? Browser.Open(App.Address, width) : App.Visit(user, "/profile", width);

    protected static IEnumerable<TestCaseData> EveryPage() =>
        Cases(null, StrangersPages).Concat(Cases("ansel", UsersPages)).Concat(Cases("admin", AdminsPages));

    private static IEnumerable<TestCaseData> Cases(string? viewer, (string Name, string Path)[] pages) =>
        pages.Select(page => new TestCaseData(viewer, page.Name, page.Path).SetArgDisplayNames(page.Name));
}
