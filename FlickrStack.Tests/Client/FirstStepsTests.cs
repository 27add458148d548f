using System.Text.RegularExpressions;
using FlickrStack.Tests.Uploads;
using FlickrStack.Tests.Wire.OpenApi;
using FlickrStack.Tests.Wire.Types;

namespace FlickrStack.Tests.Client;

/// <summary>The code that docs/clients.md begins with, run as it stands there: only whose server it is differs.</summary>
internal sealed class FirstStepsTests
{
    private FlickrApp app = null!;
    private string folder = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        folder = await ClientTools.NodeFolder();
        app = await FlickrApp.Start();
        var ansel = await app.SignUp("ansel");
        await ansel.Upload(new UploadPhotos { Tags = ["dunes"] }, ("tagged.png", Uploading.Sample("plain.png")));
        await ansel.Upload(("other.png", Uploading.Sample("grey.png")));
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task In_csharp_they_count_the_dunes()
    {
        var known = $"using FlickrStack.Client;\nusing FlickrStack.ServiceModel;\nvar password = \"{FlickrApp.Password}\";\n";

        var said = await ShownCode.CSharp(folder, known + Shown("csharp"));

        Assert.That(said.Trim(), Is.EqualTo("1"));
    }

    [Test]
    public async Task In_typescript_they_count_the_dunes()
    {
        using var http = app.Http();
        var known = $"""
            import {"{"} JsonServiceClient {"}"} from "@servicestack/client"
            import {"{"} Authenticate, QueryPhotos {"}"} from "./dtos.js"
            const password = "{FlickrApp.Password}"

            """;

        var said = await ShownCode.TypeScript(folder, known + Shown("ts"), await http.GetStringAsync("/types/typescript"));

        Assert.That(said.Trim(), Is.EqualTo("1"));
    }

    [Test]
    public async Task In_python_they_count_the_dunes()
    {
        var said = await ShownCode.Python(folder, $"password = '{FlickrApp.Password}'\n" + Shown("python"));

        Assert.That(said.Trim(), Is.EqualTo("1"));
    }

    [Test]
    public async Task With_curl_they_list_the_dunes_write_a_table_and_upload_a_picture()
    {
        File.Copy(Path.Combine(Uploading.Samples, "plain.jpg"), Path.Combine(folder, "dunes.jpg"));

        var said = await ShownCode.Shell(folder, $"password='{FlickrApp.Password}'\n" + Shown("sh"));

        Assert.That(said, Does.Contain("\"total\":1").And.Contain("\"fileName\":\"dunes.jpg\"").And.Contain("\"status\":\"created\""));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(folder, "photos.csv")), Does.Not.Contain("responseStatus"));
    }

    private string Shown(string language) => Regex
        .Match(File.ReadAllText(Repository.Clients), $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value
        .Replace("https://photos.example.org", app.Address.ToString().TrimEnd('/'), StringComparison.Ordinal);
}
