using System.Net;
using System.Net.Http.Json;
using System.Text;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Wire;

/// <summary>Uploads byte for byte as ServiceStack's clients write them, each with quotes and blanks of its own.</summary>
internal sealed class RecordedFormTests
{
    // Ends with its boundary, and its file says no type.
    private const string ServiceClient =
        """
        ------------------------------edf16f92
        Content-Disposition: form-data;name="Title"
        Content-Type: text/plain;charset=utf-8

        Düne
        ------------------------------edf16f92
        Content-Disposition: form-data;name="Tags"
        Content-Type: text/plain;charset=utf-8

        sea,"sun, low"
        ------------------------------edf16f92
        Content-Disposition: form-data;name="Privacy"
        Content-Type: text/plain;charset=utf-8

        FriendsAndFamily
        ------------------------------edf16f92
        Content-Disposition: form-data;name="file";filename="my pic.jpg"

        {file}
        ------------------------------edf16f92--
        """;

    // Quotes its boundary, but not the name of the file's part.
    private const string ApiClient =
        """
        --b705c0e3-fa42
        Content-Type: text/plain; charset=utf-8
        Content-Disposition: form-data; name="Title"

        Düne
        --b705c0e3-fa42
        Content-Type: text/plain; charset=utf-8
        Content-Disposition: form-data; name="Tags"

        sea,"sun, low"
        --b705c0e3-fa42
        Content-Type: text/plain; charset=utf-8
        Content-Disposition: form-data; name="Privacy"

        FriendsAndFamily
        --b705c0e3-fa42
        Content-Disposition: form-data; name=file; filename="my pic.jpg"
        Content-Type: image/jpeg

        {file}
        --b705c0e3-fa42--

        """;

    // Has most of the request in its query, and a field behind the file.
    private const string Script =
        """
        ------formdata-undici-0324
        Content-Disposition: form-data; name="file"; filename="my pic.jpg"
        Content-Type: image/jpeg

        {file}
        ------formdata-undici-0324
        Content-Disposition: form-data; name="title"

        Düne
        ------formdata-undici-0324--

        """;

    private const string ScriptQuery = "?tags=sea%2C%22sun%2C%20low%22&privacy=friendsAndFamily";

    private FlickrApp app = null!;

    [OneTimeSetUp]
    public async Task Start() => app = await FlickrApp.Start();

    [OneTimeTearDown]
    public async Task Stop() => await app.DisposeAsync();

    [TestCase("/api/v1/photos", "----------------------------edf16f92", ServiceClient, TestName = "JsonServiceClient of C#")]
    [TestCase("/api/v1/photos", "\"b705c0e3-fa42\"", ApiClient, TestName = "JsonApiClient of C#")]
    [TestCase("/api/UploadPhotos" + ScriptQuery, "----formdata-undici-0324", Script, TestName = "Clients of TypeScript")]
    [TestCase("/json/reply/UploadPhotos" + ScriptQuery, "----formdata-undici-0324", Script, TestName = "Clients of TypeScript below json/reply")]
    public async Task A_form_uploads_its_picture_and_what_is_said_of_it(string path, string boundary, string form)
    {
        var owner = await app.SignUp($"owner{TestContext.CurrentContext.Test.ID.Replace('-', '.')}");
        using var http = app.Http(owner.Token);

        var answer = await http.PostAsync(path, Content(boundary, form));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        var result = (await answer.Content.ReadFromJsonAsync<UploadPhotosResponse>(ContractJson.Options))!.Results.Single();
        var photo = await owner.Send(new GetPhoto { Id = result.Id!.Value });
        Assert.That((result.FileName, photo.Title, photo.Privacy), Is.EqualTo(("my pic.jpg", "Düne", Privacy.FriendsAndFamily)));
        Assert.That(photo.Tags, Is.EquivalentTo(new[] { "sea", "sun, low" }));
        Assert.That(photo.Bytes, Is.EqualTo(Uploading.Sample("plain.jpg").Length));
    }

    private static ByteArrayContent Content(string boundary, string form)
    {
        var parts = form.ReplaceLineEndings("\r\n").Split("{file}").Select(Encoding.UTF8.GetBytes).ToList();
        var content = new ByteArrayContent([.. parts[0], .. Uploading.Sample("plain.jpg"), .. parts[1]]);
        content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={boundary}");
        return content;
    }
}
