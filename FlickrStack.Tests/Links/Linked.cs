using FlickrStack.Client;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Links;

/// <summary>A program in which «rich», on the plan Enterprise, has a photo that anyone may be given a link to.</summary>
internal abstract class Linked : Administered
{
    protected FlickrStackClient Rich { get; private set; } = null!;

    /// <summary>Somebody who has no credential.</summary>
    protected HttpClient Anyone { get; private set; } = null!;

    protected long Photo { get; private set; }

    [SetUp]
    public async Task Start()
    {
        await Open();
        Rich = await App.SignUp("rich");
        Anyone = App.Http();
        Photo = await Rich.UploadOne();
    }

    [TearDown]
    public async Task Stop()
    {
        Anyone.Dispose();
        await Close();
    }

    protected Task<SharedLink> Share(int seconds = 400, int? height = null) =>
        Rich.Send(new CreateLink { PhotoId = Photo, Seconds = seconds, Height = height });

    protected async Task<SharedLink> Listed() => (await Rich.Send(new QueryLinks())).Results.Single();

    protected static string TokenOf(SharedLink link) => link.Url[(link.Url.LastIndexOf('/') + 1)..];
}
