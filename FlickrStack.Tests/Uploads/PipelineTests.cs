
namespace FlickrStack.Tests.Uploads;

/// <summary>From an upload to its renditions: by the plan of the owner, in the background.</summary>
internal sealed class PipelineTests : Administered
{
    [OneTimeSetUp]
    public Task Start() => Open(("Jobs:Enabled", "true"));

    [OneTimeTearDown]
    public Task Stop() => Close();

    [Test]
    public async Task A_cat_and_a_dog_are_ready_soon_with_the_plans_heights_and_the_other_format()
    {
        var rich = await App.SignUp("rich");

        var uploaded = await rich.Upload(("dog.png", Uploading.Sample("plain.png")), ("cat.jpg", Uploading.Sample("wide.jpg")));

        foreach (var (result, twin) in uploaded.Results.Zip(["jpeg", "png"]))
        {
            var photo = await rich.Until(result.Id!.Value, photo => photo.Urls.TrueForAll(url => url.Ready));
            Assert.That(result.Status, Is.EqualTo(UploadStatus.Created));
            Assert.That(photo.Status, Is.EqualTo(PhotoStatus.Ready));
            Assert.That(photo.Urls.Select(url => url.Label), Is.EqualTo(new[] { "square150", "h200", "h400", "l640", "l1024", "original", "original" }));
            Assert.That(photo.Urls[^1].Format, Is.EqualTo(twin));
            Assert.That(Convert.FromBase64String(photo.Placeholder!), Has.Length.InRange(5, 40));
        }
    }
}
