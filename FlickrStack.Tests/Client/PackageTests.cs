using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace FlickrStack.Tests.Client;

/// <summary>What others get when they add the client to a project of theirs.</summary>
internal sealed class PackageTests
{
    private string folder = null!;

    [OneTimeSetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("flickrstack-test-").FullName;

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [TestCase("FlickrStack.Client")]
    [TestCase("FlickrStack.ServiceModel")]
    public async Task A_package_has_the_library_its_comments_a_readme_and_symbols(string name)
    {
        await Pack(name);

        Assert.That(Files(name, "nupkg"), Is.SupersetOf(new[] { $"lib/net10.0/{name}.dll", $"lib/net10.0/{name}.xml", "README.md" }));
        Assert.That(Files(name, "snupkg"), Does.Contain($"lib/net10.0/{name}.pdb"));
    }

    private static string Project(string name, [CallerFilePath] string source = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "../..", name));

    // What the tests run with is what is packed.
    private async Task Pack(string name)
    {
        var configuration = AppContext.BaseDirectory.Contains("release", StringComparison.Ordinal) ? "Release" : "Debug";
        var start = new ProcessStartInfo("dotnet", ["pack", Project(name), "--no-build", "-c", configuration, "-o", folder, "-nologo"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, output);
    }

    private List<string> Files(string name, string extension)
    {
        using var package = ZipFile.OpenRead(Directory.GetFiles(folder, $"{name}.*.{extension}").Single());
        return [.. package.Entries.Select(entry => entry.FullName)];
    }
}
