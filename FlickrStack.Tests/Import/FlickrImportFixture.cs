using FlickrStack.Client;
using FlickrStack.ServiceInterface.Import;
using FlickrStack.ServiceInterface.Users;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Import;

/// <summary>A Flickr to import from, and a user to import for.</summary>
internal abstract class FlickrImportFixture
{
    public const string ApiKey = "0123456789abcdef0123456789abcdef";

    protected StubFlickr Flickr { get; private set; } = null!;

    protected FlickrApp App { get; private set; } = null!;

    protected FlickrStackClient Client { get; private set; } = null!;

    [SetUp]
    public async Task Start()
    {
        Flickr = await StubFlickr.Start();
        App = await FlickrApp.Start(("Flickr:BaseUrl", Flickr.ApiUrl), ("Flickr:ApiKey", ApiKey));
        Client = await App.SignUp("ansel");
    }

    [TearDown]
    public async Task Stop()
    {
        await App.DisposeAsync();
        await Flickr.DisposeAsync();
    }

    protected Task<ImportProgress> Import(Func<ImportOrder, ImportOrder>? change = null) =>
        Import(App, change ?? (order => order));

    protected static async Task<ImportProgress> Import(
        FlickrApp app, Func<ImportOrder, ImportOrder> change, string userName = "ansel")
    {
        var outcome = new ImportProgress();
        await app.Within(async services =>
        {
            var owner = (await services.GetRequiredService<UserTable>().FindByName(userName, default))!.Id;
            var order = change(new() { Owner = owner, Group = StubFlickr.Group });
            var client = new FlickrClient(services.GetRequiredService<FlickrHttp>());
            outcome = await services.GetRequiredService<FlickrImport>().Run(order, client, _ => { }, default);
        });
        return outcome;
    }
}
