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
        ("groups", "/groups"), ("group", "/groups/{group}"), ("tags", "/tags"), ("tag", "/tags/{tag}"), ("upload", "/upload"), ("links", "/links"),
        ("imports", "/imports"), ("import", "/imports/{import}"), ("keys", "/keys"), ("profile", "/profile"), ("not found", "/nothing-here"),
    ];

    protected static readonly (string Name, string Path)[] AdminsPages =
    [
        ("dashboard", "/admin"), ("users", "/admin/users"), ("new user", "/admin/users/new"), ("user", "/admin/users/{user}"),
        ("user photos", "/admin/users/{user}/photos"), ("user groups", "/admin/users/{user}/groups"), ("user tags", "/admin/users/{user}/tags"),
        ("user links", "/admin/users/{user}/links"), ("user keys", "/admin/users/{user}/keys"), ("user imports", "/admin/users/{user}/imports"),
        ("plans", "/admin/plans"), ("new plan", "/admin/plans/new"), ("plan", "/admin/plans/{plan}"),
        ("jobs", "/admin/jobs"), ("trackings", "/admin/trackings"), ("health", "/admin/health"), ("settings", "/admin/settings"),
        ("audit", "/admin/audit"),
    ];

    protected static readonly (string Name, string Path)[] StrangersPages = [("login", "/login"), ("public link", "{link}"), ("dead link", "/l/gone")];

    private readonly Dictionary<string, string> places = [];

    protected virtual int PhotosOfAGroup => 5;

    [OneTimeSetUp]
    public async Task Fill()
    {
        // No Flickr is there: an import shows how it failed.
        await Open(("Jobs:Enabled", "true"), ("Flickr:BaseUrl", "http://127.0.0.1:9/"), ("Flickr:Retries", "0"));
        await App.Execute("update users set plan_id = (select id from plans where name = 'Enterprise')");
        await App.ImportDemo("ansel", limit: PhotosOfAGroup);
        await App.Rendered();
        var photos = (await Ansel.Send(new QueryPhotos { Limit = 3 })).Results;
        await Mistreat(photos[1].Id);
        var link = await Ansel.Send(new CreateLink { PhotoId = photos[1].Id, Seconds = 3000 });
        await Ansel.Send(new CreateLink { PhotoId = photos[0].Id, Seconds = 300 });
        var import = await Ansel.Send(new StartImport { Search = Odd, ApiKey = "key" });
        await Eventually.Is(() => Ansel.Send(new GetImport { Id = import.Id }), now => now.Status > ImportStatus.Running);
        places["{import}"] = $"{import.Id}";
        places["{tag}"] = $"{(await Ansel.Send(new QueryTags())).Results[0].Id}";
        places["{plan}"] = $"{(await PlanNamed(Odd[..50])).Id}";
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
