using System.Runtime.CompilerServices;
using FlickrStack.Client;

namespace FlickrStack.Tests.Uploads;

/// <summary>Pictures on their way in, and what becomes of them.</summary>
internal static class Uploading
{
    public static string Samples { get; } = Path.Combine(AppContext.BaseDirectory, "Imaging", "Samples");

    public static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(Samples, name));

    public static Task<UploadPhotosResponse> Upload(this FlickrStackClient client, params (string Name, byte[] Bytes)[] files) =>
        client.Upload(new UploadPhotos(), files);

    public static Task<UploadPhotosResponse> Upload(
        this FlickrStackClient client, UploadPhotos request, params (string Name, byte[] Bytes)[] files) =>
        client.Upload(request, files.Select(file => new UploadFile(file.Name, new MemoryStream(file.Bytes))));

    /// <summary>Uploads one picture that is taken, and returns its id.</summary>
    public static async Task<long> UploadOne(this FlickrStackClient client, string sample = "plain.jpg") =>
        (await client.Upload((sample, Sample(sample)))).Results.Single().Id!.Value;

    /// <summary>The photo when its renditions are made, or cannot be.</summary>
    public static Task<PhotoDetail> Settled(this FlickrStackClient client, long id) =>
        client.Until(id, photo => photo.Status != PhotoStatus.Pending);

    public static Task<PhotoDetail> Until(
        this FlickrStackClient client, long id, Func<PhotoDetail, bool> done, [CallerArgumentExpression(nameof(done))] string awaited = "") =>
        Eventually.Is(() => client.Send(new GetPhoto { Id = id }), done, awaited);
}
