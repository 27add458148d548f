using System.Net;
using System.Net.Http.Json;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Oversight;

/// <summary>A process that is told to end, in the middle of an upload.</summary>
internal sealed class DrainTests
{
    private string folder = null!;

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("flickrstack-test-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task It_says_so_at_once_and_answers_what_has_begun_and_what_still_comes_and_then_nothing_more()
    {
        using var program = await ServedProgram.Start(folder, ("FlickrStack__Drain__WaitSeconds", "3"));
        using var http = new HttpClient { BaseAddress = program.Address };
        var client = await program.SignIn();
        var halting = new HaltingContent(NoisePicture.Png(200, 200), before: 1000);
        var uploading = Upload(http, client.Token!, halting);

        var ending = program.Terminate();

        await Eventually.Is(() => http.GetAsync("/health/ready"), answer => answer.StatusCode == HttpStatusCode.ServiceUnavailable);
        Assert.That(await http.GetStringAsync("/health/live"), Does.Contain("ok"));
        Assert.That((await client.Upload(("late.jpg", Uploading.Sample("plain.jpg")))).Results.Single().Status, Is.EqualTo(UploadStatus.Created));
        await Eventually.Is(() => Connects(http.BaseAddress!), connects => !connects);
        halting.GoOn();
        var uploaded = await uploading;
        Assert.That((uploaded.Results.Single().Status, (await ending).ExitCode), Is.EqualTo((UploadStatus.Created, 0)));
        await Kept(uploaded.Results.Single().Id!.Value);
    }

    // The photo, and that it was uploaded, were written down before the process ended.
    private async Task Kept(long photo)
    {
        await using var app = await FlickrApp.StartOn(folder);
        var admin = await app.SignIn("admin", FlickrApp.AdminPassword);
        Assert.That((await admin.Send(new GetPhoto { Id = photo })).Id, Is.EqualTo(photo));
        Assert.That((await admin.Send(new QueryTrackings { Operation = nameof(UploadPhotos) })).Results, Has.Count.EqualTo(2));
    }

    private static async Task<UploadPhotosResponse> Upload(HttpClient http, string token, HaltingContent content)
    {
        using var form = new MultipartFormDataContent { { content, "file", "slow.jpg" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/photos") { Content = form };
        request.Headers.Authorization = new("Bearer", token);
        using var answer = await http.SendAsync(request);
        return (await answer.Content.ReadFromJsonAsync<UploadPhotosResponse>(ContractJson.Options))!;
    }

    private static async Task<bool> Connects(Uri address)
    {
        using var socket = new System.Net.Sockets.TcpClient();
        try
        {
            await socket.ConnectAsync(address.Host, address.Port);
            return true;
        }
        catch (System.Net.Sockets.SocketException)
        {
            // Nobody listens.
            return false;
        }
    }
}
