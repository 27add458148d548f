using System.Diagnostics;

namespace FlickrStack.Tests.Wire.OpenApi;

/// <summary>Programs that others wrote read the document.</summary>
internal sealed class GeneratorTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Wire", "OpenApi", "npm");

    [OneTimeSetUp]
    public static async Task Install()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "openapi-typescript")))
            await Run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    }

    [Test]
    public async Task Openapi_typescript_accepts_it_and_what_it_makes_compiles_with_a_call_of_ours()
    {
        await Run("node", "node_modules/openapi-typescript/bin/cli.js", Repository.Document, "--output", "api.ts");

        await Run("node", "node_modules/typescript/bin/tsc", "--strict", "--noEmit", "--skipLibCheck", "use.ts");

        Assert.That(await File.ReadAllTextAsync(Path.Combine(Folder, "api.ts")), Does.Contain("QueryPhotos").And.Contain("friendsAndFamily"));
    }

    private static async Task Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, output + await errors);
    }
}
