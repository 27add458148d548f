using System.Runtime.CompilerServices;
using FlickrStack.Wire.Types;

namespace FlickrStack.Tests.Wire.Types;

/// <summary>The same requests, compiled with annotations of what may be null, give the text that was recorded of that.</summary>
internal sealed class AnnotatedTypesTests
{
    private string folder = null!;
    private ApiModel annotated = null!;

    [OneTimeSetUp]
    public async Task Compile()
    {
        folder = Directory.CreateTempSubdirectory("flickrstack-types-").FullName;
        foreach (var name in new[] { "EdgeApp", "EdgeAppTypes", "ServiceStackAttributes", "ServiceStackTypes" })
        {
            var source = await File.ReadAllTextAsync(Path.Combine(Recorded(), $"{name}.cs"));
            await File.WriteAllTextAsync(
                Path.Combine(folder, $"{name}.cs"),
                source.Replace("#nullable disable", "", StringComparison.Ordinal).Replace("string Opt ", "string? Opt ", StringComparison.Ordinal));
        }

        await File.WriteAllTextAsync(
            Path.Combine(folder, "Usings.cs"),
            "global using System; global using System.IO; global using System.Collections.Generic; global using FlickrStack.ServiceModel;");
        annotated = RecordedApps.EdgesOf(await ClientTools.CompileCSharp(
            folder, "edges.dll", $"-r:{typeof(RouteAttribute).Assembly.Location}",
            "EdgeApp.cs", "EdgeAppTypes.cs", "ServiceStackAttributes.cs", "ServiceStackTypes.cs", "Usings.cs"));
    }

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [Test]
    public void In_typescript() => Assert.That(
        RecordedApps.Write(annotated, "typescript", "AddDescriptionAsComments=false"),
        Is.EqualTo(RecordedApps.Read(
            "edge-app.annotated.typescript",
            ("//AddDescriptionAsComments: True", "AddDescriptionAsComments: False"),
            ("/** @description The complex one */\n", ""), ("    /** @description multiline \"quoted\" */\n", ""),
            ("IList<Thing>", "Thing[]"), ("new { [index:string]: Thing; }()", "{}"), ("string = []", "string"))));

    [Test]
    public void In_csharp() => Assert.That(
        RecordedApps.Write(annotated, "csharp", "AddDescriptionAsComments=false"),
        Is.EqualTo(RecordedApps.Read(
            "edge-app.annotated.csharp",
            ("//AddDescriptionAsComments: True", "AddDescriptionAsComments: False"),
            ("    ///<summary>\n    ///The complex one\n    ///</summary>\n", ""),
            ("        ///<summary>\n        ///multiline \"quoted\"\n        ///</summary>\n", ""),
            ("int[] Jag", "int[][] Jag"), ("Int32,List", "Int32, List"), ("Int32", "int"), ("byte[] Raw { get; set; } = [];", "byte[] Raw { get; set; }"),
            ("Thing Value", "T Value"), ("List<Thing> Items", "List<T> Items"), ("Dictionary<string, List<Thing>> Map", "Dictionary<string, List<T>> Map"))));

    private static string Recorded([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Recorded");
}
