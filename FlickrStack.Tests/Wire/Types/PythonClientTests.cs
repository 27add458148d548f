namespace FlickrStack.Tests.Wire.Types;

/// <summary>Our types in Python load, and hold every request and every field of it.</summary>
internal sealed class PythonClientTests
{
    private FlickrApp app = null!;
    private string folder = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        folder = Directory.CreateTempSubdirectory("flickrstack-types-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "marshmallow"));
        await File.WriteAllTextAsync(Path.Combine(folder, "marshmallow", "fields.py"), "");
        foreach (var file in new[] { "servicestack.py", "dataclasses_json.py", "use.py" })
            await File.WriteAllTextAsync(Path.Combine(folder, file), ClientTools.Text($"{file}.txt"));
        app = await FlickrApp.Start();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [TestCase("")]
    [TestCase("?AddImplicitVersion=1&AddResponseStatus=true&AddDescriptionAsComments=false")]
    public async Task Python_takes_all_of_them(string query)
    {
        using var http = app.Http();

        var said = await Load(await http.GetStringAsync($"/types/python{query}"));

        var fields = ToldTypes.All(said);
        Assert.That(fields["Privacy"], Is.EqualTo(["public", "friends", "family", "friendsAndFamily", "private"]));
        Assert.That(fields["QueryResponse"], Does.Contain("results").And.Contain("next_cursor"));
        Assert.That(fields["QueryPhotos"].Contains("version"), Is.EqualTo(query.Length > 0));
        Assert.That(fields["Tag"].Contains("response_status"), Is.EqualTo(query.Length > 0));
    }

    [Test]
    public async Task Python_takes_what_is_odd_and_keeps_its_names_on_the_wire()
    {
        var said = await Load(RecordedApps.Write("edge-app", "python", ""));

        Assert.That(said, Does.Contain("Circle:kind,r,parent\n").And.Contain("\nLevel:1,200\n"));
        Assert.That(said, Does.Contain(",url_path,iOS,ab_test,snake_Case,"));
    }

    private async Task<string> Load(string dtos)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "dtos.py"), dtos);
        await ClientTools.Run(folder, "python3", "-W", "error", "-m", "py_compile", "dtos.py");
        return await ClientTools.Run(folder, "python3", "-B", "use.py");
    }
}
