using System.Diagnostics;
using System.Reflection;

namespace FlickrStack.Tests.Wire.Types;

/// <summary>Other languages' own tools, each run of them in a folder of its own.</summary>
internal static class ClientTools
{
    private static readonly string Packages = Path.Combine(AppContext.BaseDirectory, "Wire", "Types", "clients");

    /// <summary>A new folder below the one with the installed packages, which node finds from there.</summary>
    public static async Task<string> NodeFolder()
    {
        if (!Directory.Exists(Path.Combine(Packages, "node_modules", "typescript")))
            await Run(Packages, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        return Directory.CreateDirectory(Path.Combine(Packages, Path.GetRandomFileName())).FullName;
    }

    public static string Bin(string name) => Path.Combine(Packages, "node_modules", ".bin", name);

    /// <summary>A file that lies beside the package list.</summary>
    public static string Text(string name) => File.ReadAllText(Path.Combine(Packages, name));

    /// <summary>Compiles C# with the compiler of the SDK that runs the tests: a project would be restored and built for half a minute.</summary>
    public static async Task<Assembly> CompileCSharp(string folder, string output, params string[] arguments)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var compiler = Directory.GetFiles(Path.Combine(runtime, "..", "..", "..", "sdk"), "csc.dll", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Last();
        var references = Directory.GetFiles(runtime, "System*.dll").Where(file => !file.Contains("Native", StringComparison.Ordinal));
        await Run(
            folder, "dotnet",
            ["exec", compiler, "-nologo", "-target:library", "-nullable:enable", "-warnaserror", "-nowarn:CS8618,CS1701", $"-out:{output}",
             .. references.Select(file => $"-r:{file}"), .. arguments]);
        return Assembly.LoadFile(Path.Combine(folder, output));
    }

    /// <summary>What the program says; it must end well.</summary>
    public static async Task<string> Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Nobody else is told that our tests ran.
            Environment = { ["SERVICESTACK_TELEMETRY_OPTOUT"] = "1" },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, output + await errors);
        return output;
    }
}
