using FlickrStack.Client;
using FlickrStack.Tests.Uploads;
using FlickrStack.Tests.Web;

namespace FlickrStack.Tests.Components.Viewing;

/// <summary>A program in which «rich» has three photos, all made, and a browser in which he has signed in.</summary>
internal abstract class Viewed : Administered
{
    protected FlickrStackClient Rich { get; private set; } = null!;

    /// <summary>The photos' ids, as they were uploaded.</summary>
    protected List<long> Photos { get; } = [];

    [OneTimeSetUp]
    public async Task Start()
    {
        await Open(("Jobs:Enabled", "true"));
        Rich = await App.SignUp("rich");
        foreach (var sample in new[] { "plain.jpg", "wide.jpg", "told.jpg" })
        {
            Photos.Add(await Rich.UploadOne(sample));
            await Rich.Send(new UpdatePhoto { Id = Photos[^1], Title = $"Photo {Photos.Count}" });
            await Rich.Settled(Photos[^1]);
        }
    }

    [OneTimeTearDown]
    public Task Stop() => Close();

    protected Task<Browser> SignIn(int width = 1280) => App.Visit("rich", width: width);
}
