using System.Text.RegularExpressions;

namespace FlickrStack.Tests.Wire.Types;

/// <summary>Our types in Java compile, and hold every request and every field of it.</summary>
internal sealed partial class JavaClientTests
{
    private FlickrApp app = null!;
    private string folder = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        folder = Directory.CreateTempSubdirectory("flickrstack-types-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "Use.java"), ClientTools.Text("Use.java.txt"));
        foreach (Match type in Known().Matches(ClientTools.Text("jvm.txt")))
        {
            var package = Directory.CreateDirectory(Path.Combine(folder, type.Groups["package"].Value.Replace('.', '/'))).FullName;
            await File.WriteAllTextAsync(Path.Combine(package, $"{type.Groups["name"]}.java"), $"package {type.Groups["package"]};\n{type.Groups["code"]}");
        }

        app = await FlickrApp.Start();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [TestCase("dtos", "")]
    [TestCase("my.Photos", "?Package=my&GlobalNamespace=Photos&AddImplicitVersion=1&AddResponseStatus=true&SettersReturnThis=false&TreatTypesAsStrings=Int64")]
    [TestCase("Bare", "?GlobalNamespace=Bare&AddPropertyAccessors=false&AddDescriptionAsComments=false")]
    public async Task The_compiler_takes_all_of_them(string name, string query)
    {
        using var http = app.Http();

        var said = await Compile(name, await http.GetStringAsync($"/types/java{query}"));

        var fields = ToldTypes.All(said);
        Assert.That(fields["Privacy"], Is.EqualTo(["public", "friends", "family", "friendsAndFamily", "private"]));
        Assert.That(fields["QueryResponse"], Does.Contain("results").And.Contain("nextCursor"));
        Assert.That(fields["QueryPhotos"].Contains("version"), Is.EqualTo(name == "my.Photos"));
        Assert.That(fields["Tag"].Contains("responseStatus"), Is.EqualTo(name == "my.Photos"));
    }

    [Test]
    public async Task The_compiler_takes_what_is_odd()
    {
        var said = await Compile("Odd", RecordedApps.Write("edge-app", "java", "GlobalNamespace=Odd"));

        Assert.That(said, Does.Contain("Circle:r,parent,kind\n").And.Contain("Level:Low,High\n").And.Contain(",urlPath,iOS,abTest,snake_Case,"));
    }

    private async Task<string> Compile(string name, string types)
    {
        var file = $"{name.Split('.')[^1]}.java";
        await File.WriteAllTextAsync(Path.Combine(folder, file), types);
        await ClientTools.Run(folder, "javac", "-Xlint:all", "-Werror", "-encoding", "utf-8", "-d", ".", file);
        return await ClientTools.Run(folder, "java", "-cp", ".", "Use.java", name);
    }

    [GeneratedRegex(@"^(?<package>\S+) (?<code>.*(?:class|interface) (?<name>\w+).*)$", RegexOptions.Multiline)]
    private static partial Regex Known();
}
