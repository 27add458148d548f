using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Imaging;

namespace FlickrStack.Tests.Imaging;

/// <summary>Reads headers of files, committed and made up.</summary>
internal abstract class HeaderFixture
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Imaging", "Samples", "Headers");

    // Its name says png, whatever is in it.
    private string path = null!;

    public static IEnumerable<string> Samples => Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order();

    [SetUp]
    public void Start() => path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.png");

    [TearDown]
    public void Stop() => File.Delete(path);

    protected static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    protected ImageHeader Read(byte[] file)
    {
        File.WriteAllBytes(path, file);
        return ImageHeader.Read(path, new());
    }

    protected string Refuse(byte[] file, int status = 415)
    {
        var refusal = Assert.Throws<ApiException>(() => Read(file))!;
        Assert.That((refusal.Status, refusal.Code), Is.EqualTo((status, status == 413 ? "TooLarge" : "NotAnImage")));
        return refusal.Message;
    }
}
