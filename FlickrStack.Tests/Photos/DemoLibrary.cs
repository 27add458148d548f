using FlickrStack.Client;

namespace FlickrStack.Tests.Photos;

/// <summary>A program in which «ansel» has the whole demo and «dorothea» has one group of it; tests only read it.</summary>
internal abstract class DemoLibrary
{
    public const string Landscape = "80641914@N00";
    public const string Night = "14826377@N21";

    protected FlickrApp App { get; private set; } = null!;

    protected FlickrStackClient Ansel { get; private set; } = null!;

    protected FlickrStackClient Dorothea { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        App = await FlickrApp.Start();
        (Ansel, Dorothea) = (await App.SignUp("ansel"), await App.SignUp("dorothea"));
        await App.ImportDemo("ansel");
        await App.ImportDemo("dorothea", Night, limit: 3);
    }

    [OneTimeTearDown]
    public async Task Stop() => await App.DisposeAsync();

    /// <summary>The address of the original as it came.</summary>
    protected static string OriginalOf(Photo photo) =>
        photo.Urls.Single(url => url.Label == "original" && url.Format == photo.Format).Url;

    protected static async Task<Photo> AnyPhotoOf(FlickrStackClient client) =>
        (await client.Send(new QueryPhotos { Limit = 1 })).Results[0];
}
