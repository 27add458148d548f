using FlickrStack.Client;

namespace FlickrStack.Tests.Import;

/// <summary>A program that works in the background, a Flickr that it may import from, and a user who does.</summary>
internal abstract class ImportApiFixture
{
    public const string ApiKey = "0123456789abcdef0123456789abcdef";
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    protected StubFlickr Flickr { get; private set; } = null!;

    protected FlickrApp App { get; private set; } = null!;

    protected FlickrStackClient Ansel { get; private set; } = null!;

    [SetUp]
    public async Task Start()
    {
        Flickr = await StubFlickr.Start();
        Flickr.SmallImages = true;
        App = await FlickrApp.Start(
            ("Jobs:Enabled", "true"), ("Jobs:PendingSeconds", "1"), ("Imports:LeaseSeconds", "2"), ("Imports:MostWaiting", "3"),
            ("Flickr:BaseUrl", Flickr.ApiUrl),
            ("Flickr:CallsPerHour", "1000000"), ("Flickr:ImagesPerHour", "1000000"), ("Flickr:Retries", "0"));
        Ansel = await App.SignUp("ansel");
    }

    [TearDown]
    public async Task Stop()
    {
        Flickr.BeforeImage = () => Task.CompletedTask;
        await App.DisposeAsync();
        await Flickr.DisposeAsync();
    }

    protected static StartImport Pool => new() { Group = StubFlickr.Group, ApiKey = ApiKey };

    /// <summary>Lets no image go out until the answer is done; the task tells when one was asked for.</summary>
    protected (TaskCompletionSource Gate, Task Reached) HoldImages()
    {
        var (gate, reached) = (new TaskCompletionSource(), new TaskCompletionSource());
        Flickr.BeforeImage = () =>
        {
            reached.TrySetResult();
            return gate.Task;
        };
        return (gate, reached.Task.WaitAsync(Deadline));
    }

    protected static Task<ServiceModel.Import> Ended(FlickrStackClient client, long id) =>
        Until(client, id, import => import.Status > ImportStatus.Running);

    protected static Task<ServiceModel.Import> Until(FlickrStackClient client, long id, Func<ServiceModel.Import, bool> holds) =>
        Eventually.Is(() => client.Send(new GetImport { Id = id }), holds);
}
