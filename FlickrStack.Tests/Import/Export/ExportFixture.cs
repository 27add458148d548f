using FlickrStack.Client;
using FlickrStack.ServiceInterface.Import;
using FlickrStack.ServiceInterface.Import.Export;
using FlickrStack.ServiceInterface.Users;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Import.Export;

/// <summary>An export to make, and a user to import it for.</summary>
internal abstract class ExportFixture
{
    protected ExportBuilder Export { get; private set; } = null!;

    /// <summary>Where the export is.</summary>
    protected string Folder { get; private set; } = null!;

    protected FlickrApp App { get; private set; } = null!;

    protected FlickrStackClient Ansel { get; private set; } = null!;

    [SetUp]
    public async Task Start()
    {
        (Export, Folder) = (new ExportBuilder(), Directory.CreateTempSubdirectory("flickrstack-export-").FullName);
        await Open();
    }

    [TearDown]
    public async Task Stop()
    {
        await App.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Starts anew, with a Flickr that may be called though it is on this machine.</summary>
    protected async Task Trust(StubFlickr flickr)
    {
        await App.DisposeAsync();
        await Open(("Flickr:BaseUrl", flickr.ApiUrl));
    }

    /// <summary>Imports the export, unless other paths are given.</summary>
    protected Task<ExportOutcome> Import(params string[] paths) => Import(order => order, paths);

    protected async Task<ExportOutcome> Import(Func<ExportOrder, ExportOrder> change, params string[] paths)
    {
        var (outcome, told) = (default(ExportOutcome), default(ImportProgress));
        await App.Within(async services =>
        {
            var owner = (await services.GetRequiredService<UserTable>().FindByName("ansel", default))!.Id;
            var order = new ExportOrder { Owner = owner, Paths = paths.Length > 0 ? paths : [Folder] };
            outcome = await services.GetRequiredService<ExportImport>().Run(change(order), now => told = now, default);
        });
        Assert.That(told, Is.EqualTo(outcome!.Progress), "the last report");
        return outcome;
    }

    protected async Task<PhotoDetail> Photo(string flickrId) => await Ansel.Send(new GetPhoto
    {
        Id = await App.Query<long>($"select id from photos where flickr_id = '{flickrId}'"),
    });

    protected async Task<List<string?>> FlickrIds(string album)
    {
        var photos = await Ansel.Send(new GetGroupPhotos { Id = album });
        var ids = new List<string?>();
        foreach (var photo in photos.Results) ids.Add((await Ansel.Send(new GetPhoto { Id = photo.Id })).Flickr!.Id);
        return ids;
    }

    private async Task Open(params (string Name, string Value)[] settings)
    {
        App = await FlickrApp.Start([("Flickr:Retries", "0"), ("Flickr:ImagesPerHour", "1000000"), .. settings]);
        Ansel = await App.SignUp("ansel");
    }
}
