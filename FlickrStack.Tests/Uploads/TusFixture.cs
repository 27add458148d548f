using System.Globalization;
using FlickrStack.Client;
using FlickrStack.ServiceInterface.Storage;
using FlickrStack.Tests.Storage.S3;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Uploads;

/// <summary>A program with two users who upload, new ones for each test.</summary>
internal abstract class TusFixture(StoreKind store = StoreKind.Local)
{
    private int users;

    protected FlickrApp App { get; private set; } = null!;

    protected FlickrStackClient Ansel { get; private set; } = null!;

    protected TusClient Tus { get; private set; } = null!;

    protected TusClient Other { get; private set; } = null!;

    protected virtual (string Name, string Value)[] Settings => [];

    [OneTimeSetUp]
    public async Task Start() => App = await FlickrApp.Start([.. Settings, .. await S3Server.SettingsOf(store)]);

    [OneTimeTearDown]
    public async Task Stop() => await App.DisposeAsync();

    [SetUp]
    public async Task SignUp()
    {
        users++;
        Ansel = await App.SignUp($"ansel{users}", "Basic");
        Tus = new(App.Http(Ansel.Token));
        Other = new(App.Http((await App.SignUp($"edward{users}", "Basic")).Token));
    }

    [TearDown]
    public async Task CleanUp()
    {
        await App.Execute("delete from uploads");
        await App.Execute("update plans set quota_bytes = null, max_upload_bytes = 104857600 where name = 'Basic'");
        var left = await App.Incoming();
        await App.Within(services => Task.WhenAll(left.Select(blob => services.GetRequiredService<IBlobStore>().Delete(blob.Key, default))));
    }

    /// <summary>When what is announced now is forgotten, as headers write it.</summary>
    protected string Expiry() => App.Clock.GetUtcNow().AddHours(24).ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Files that belong to nothing yet.</summary>
    protected string[] Waiting()
    {
        var incoming = Path.Combine(App.Folder, "blobs", "incoming");
        return Directory.Exists(incoming) ? Directory.GetFiles(incoming) : [];
    }

    protected Task<long> Reserved() => App.Query<long>("select coalesce(sum(bytes), 0) from uploads");
}
