using System.Net.Sockets;
using System.Text;

namespace FlickrStack.Tests.Uploads;

/// <summary>Forms as no browser sends them: refused or understood, and nothing of them is left behind.</summary>
internal sealed class MalformedFormTests : Administered
{
    private const string Part = "--b\r\nContent-Disposition: form-data; name=files; filename=a.jpg\r\n\r\nxyz\r\n";
    private const string End = "--b--\r\n";

    [OneTimeSetUp]
    public Task Start() => Open();

    [OneTimeTearDown]
    public Task Stop() => Close();

    [TestCase("multipart/form-data", Part + End, 400)]
    [TestCase("multipart/form-data; boundary=", Part + End, 400)]
    [TestCase("multipart/form-data; boundary=\"\"", Part + End, 400)]
    [TestCase("multipart/form-data; boundary=other", Part + End, 400)]
    [TestCase("multipart/form-data; boundary=b; boundary=c", Part + End, 201)]
    [TestCase("multipart/form-data; boundary=b", "", 400)]
    [TestCase("multipart/form-data; boundary=b", End, 400)]
    [TestCase("multipart/form-data; boundary=b", Part, 400)]
    [TestCase("multipart/form-data; boundary=b", "--b\r\n\r\nxyz\r\n" + End, 400)]
    [TestCase("multipart/form-data; boundary=b", "--b\r\nContent-Disposition\r\n\r\nxyz\r\n" + End, 400)]
    [TestCase("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: ;;;=\r\n\r\nxyz\r\n" + End, 400)]
    [TestCase("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; filename=a.jpg\r\n\r\nxyz\r\n" + End, 201)]
    [TestCase("multipart/form-data; boundary=b", Part + End, 201)]
    [TestCase("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=files; filename=\"\"\r\n\r\n\r\n" + End, 400)]
    [TestCase("image/jpeg", "xyz", 400)]
    [TestCase("nonsense", "xyz", 400)]
    public async Task A_form_that_is_none_is_refused(string type, string body, int status) =>
        Assert.That((await Send(type, body)).Status, Is.EqualTo(status));

    [Test]
    public async Task Too_much_of_anything_is_refused()
    {
        var boundary = new string('b', 71);
        var header = $"--b\r\nX-Long: {new string('x', 20_000)}\r\n\r\nxyz\r\n{End}";
        var fields = string.Concat(Enumerable.Range(0, 101).Select(i => $"--b\r\nContent-Disposition: form-data; name=f{i}\r\n\r\n1\r\n"));
        var field = $"--b\r\nContent-Disposition: form-data; name=title\r\n\r\n{new string('x', 70_000)}\r\n";
        var files = string.Concat(Enumerable.Repeat(Part, 51));

        Assert.That((await Send($"multipart/form-data; boundary={boundary}", Part + End)).Status, Is.EqualTo(400));
        Assert.That((await Send("multipart/form-data; boundary=b", header)).Status, Is.EqualTo(400));
        Assert.That((await Send("multipart/form-data; boundary=b", fields + End)).Status, Is.EqualTo(413));
        Assert.That((await Send("multipart/form-data; boundary=b", field + End)).Status, Is.EqualTo(413));
        Assert.That((await Send("multipart/form-data; boundary=b", files + End)).Status, Is.EqualTo(413));
    }

    [TestCase("filename=\"../../etc/passwd.jpg\"", "passwd")]
    [TestCase("filename=\"C:\\\\photos\\\\cat.jpg\"", "cat")]
    [TestCase("filename=x.jpg; filename*=UTF-8''%C3%A9t%C3%A9.jpg", "été")]
    [TestCase("filename=\"<script>.jpg\"", "<script>")]
    public async Task Any_name_of_a_file_is_taken_as_a_title_and_nothing_else(string name, string title)
    {
        var (status, answer) = await Send("multipart/form-data; boundary=b", Named(name));

        Assert.That(status, Is.EqualTo(201), answer);
        var result = System.Text.Json.JsonSerializer.Deserialize<UploadPhotosResponse>(answer, ContractJson.Options)!.Results.Single();
        Assert.That((await Ansel.Send(new GetPhoto { Id = result.Id!.Value })).Title, Is.EqualTo(title));
        await Ansel.Send(new DeletePhoto { Id = result.Id!.Value });
    }

    [Test]
    public async Task A_name_of_ten_thousand_characters_is_cut()
    {
        var (status, answer) = await Send("multipart/form-data; boundary=b", Named($"filename={new string('x', 10_000)}.jpg"));

        Assert.That(status, Is.EqualTo(201));
        await Ansel.Send(new DeletePhoto { Id = (await Ansel.Send(new QueryPhotos())).Results.Single(photo => photo.Title[0] == 'x').Id });
        Assert.That(answer, Does.Contain(new string('x', 255)).And.Not.Contain(new string('x', 256)));
    }

    [Test]
    public async Task Control_characters_in_a_name_do_no_harm() => Assert.That(
        (await Send("multipart/form-data; boundary=b", Named("filename=\"a\u0001\u0007b.png\""))).Status, Is.EqualTo(201).Or.EqualTo(400));

    [TestCase("Content-Length: -1", Part + End)]
    [TestCase("Content-Length: 1\r\nContent-Length: 2", Part + End)]
    [TestCase("Transfer-Encoding: chunked", "5\r\n--b\r\n\r\nzz\r\n")]
    [TestCase("Transfer-Encoding: chunked", "fffffffffffffff\r\n--b")]
    [TestCase("Content-Length: 5\r\nTransfer-Encoding: chunked", "0\r\n\r\n")]
    public async Task A_length_that_lies_is_refused(string length, string body)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", App.Address.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(
            $"POST /api/v1/photos HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer {Ansel.Token}\r\n"
            + $"Content-Type: multipart/form-data; boundary=b\r\n{length}\r\n\r\n{body}"));
        socket.Client.Shutdown(SocketShutdown.Send);
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer);

        Assert.That(Encoding.ASCII.GetString(answer.ToArray()), Is.Empty.Or.StartsWith("HTTP/1.1 4"));
        await NothingIsLeft();
    }

    [Test]
    public async Task A_body_in_chunks_of_unknown_length_is_taken()
    {
        using var http = App.Http(Ansel.Token);
        using var form = new MultipartFormDataContent { { new StreamContent(new MemoryStream(Uploading.Sample("grey.png"))), "files", "grey.png" } };
        using var message = new HttpRequestMessage(HttpMethod.Post, "/api/v1/photos") { Content = form };
        message.Headers.TransferEncodingChunked = true;

        var answer = await http.SendAsync(message);

        Assert.That((int)answer.StatusCode, Is.EqualTo(201));
        await NothingIsLeft();
    }

    private static string Named(string name) =>
        $"--b\r\nContent-Disposition: form-data; name=files; {name}\r\n\r\n{Encoding.Latin1.GetString(Uploading.Sample("plain.jpg"))}\r\n{End}";

    private async Task<(int Status, string Answer)> Send(string type, string body)
    {
        using var http = App.Http(Ansel.Token);
        using var content = new ByteArrayContent(Encoding.Latin1.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        var answer = await http.PostAsync("/api/v1/photos", content);
        await NothingIsLeft();
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    // The request ends a moment after its answer.
    private async Task NothingIsLeft()
    {
        await Eventually.Holds(() => Inventory.Files(App.Folder, "incoming").Length == 0);
        Assert.That(App.Log.Errors, Is.Empty);
    }
}
