using System.Globalization;
using FlickrStack.Client;

namespace FlickrStack.Tests.FlickrApi;

/// <summary>
/// Two users with groups of the demo, and private things beside them. «ansel» has made a key, and let its application in;
/// so has «dorothea».
/// </summary>
internal abstract class FlickrApiFixture
{
    public const string Night = "14826377@N21";
    public const string Flowers = "31764209@N20";

    protected FlickrApp App { get; private set; } = null!;

    protected FlickrStackClient Ansel { get; private set; } = null!;

    protected FlickrStackClient Dorothea { get; private set; } = null!;

    /// <summary>Calls with ansel's key alone.</summary>
    protected FlickrCaller Key { get; private set; } = null!;

    /// <summary>Calls for ansel, who allows everything.</summary>
    protected FlickrCaller Token { get; private set; } = null!;

    /// <summary>A photo of ansel's that never was at Flickr, and is private.</summary>
    protected long Hidden { get; private set; }

    /// <summary>Dorothea's, of the same kind.</summary>
    protected long HersHidden { get; private set; }

    protected virtual (string Name, string Value)[] Settings => [];

    protected OAuthDance Dance => new(App, Key);

    [OneTimeSetUp]
    public async Task Start()
    {
        App = await FlickrApp.Start(Settings);
        (Ansel, Dorothea) = (await App.SignUp("ansel"), await App.SignUp("dorothea"));
        await App.ImportDemo("ansel", Night);
        await App.ImportDemo("dorothea", Flowers);
        Key = await Application("ansel");
        Token = await Dance.LetIn("ansel");
        (Hidden, HersHidden) = (await Hide(Ansel, "plain.jpg"), await Hide(Dorothea, "p3.jpg"));
    }

    [OneTimeTearDown]
    public async Task Stop() => await App.DisposeAsync();

    protected Task<FlickrCaller> Application(string user, string name = "Slides") => FlickrCaller.Of(App, user, name);

    protected static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static async Task<long> Hide(FlickrStackClient client, string sample) => (await client.Upload(
        new UploadPhotos { Title = $"Secret {sample}", Tags = [$"hush{Path.GetFileNameWithoutExtension(sample)}"], Privacy = Privacy.Private },
        [new(sample, new MemoryStream(Uploads.Uploading.Sample(sample)))])).Results.Single().Id!.Value;
}
