using FlickrStack.Client;
using FlickrStack.Tests.Wire.Types;

namespace FlickrStack.Tests.Client;

/// <summary>Code that is shown to people, run as they would run it; each run returns what it has printed.</summary>
internal static class ShownCode
{
    // Those of a new project.
    private const string Usings = "global using System; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading.Tasks;";

    public static async Task<string> CSharp(string folder, string code)
    {
        var libraries = new[] { typeof(FlickrStackClient).Assembly.Location, typeof(RouteAttribute).Assembly.Location };
        foreach (var library in libraries) File.Copy(library, Path.Combine(folder, Path.GetFileName(library)), overwrite: true);
        await File.WriteAllTextAsync(Path.Combine(folder, "usings.cs"), Usings);
        await File.WriteAllTextAsync(Path.Combine(folder, "shown.cs"), code);
        await ClientTools.CompileCSharp(folder, "shown.dll", ["-target:exe", .. libraries.Select(library => $"-r:{library}"), "usings.cs", "shown.cs"]);
        var runtime = Path.Combine(AppContext.BaseDirectory, "FlickrStack.Tests.runtimeconfig.json");
        return await ClientTools.Run(folder, "dotnet", "exec", "--runtimeconfig", runtime, "shown.dll");
    }

    /// <param name="folder">One that <see cref="ClientTools.NodeFolder"/> has made.</param>
    /// <param name="code">What is shown.</param>
    /// <param name="dtos">What <c>/types/typescript</c> answers.</param>
    public static async Task<string> TypeScript(string folder, string code, string dtos)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), """{ "type": "module" }""");
        await File.WriteAllTextAsync(Path.Combine(folder, "dtos.ts"), dtos);
        await File.WriteAllTextAsync(Path.Combine(folder, "shown.ts"), code);
        await ClientTools.Run(
            folder, ClientTools.Bin("tsc"), "--strict", "--target", "es2022", "--module", "nodenext", "--moduleResolution", "nodenext", "shown.ts");
        return await ClientTools.Run(folder, "node", "shown.js");
    }

    public static Task<string> Python(string folder, string code) => ClientTools.Run(folder, "python3", "-c", code);

    public static Task<string> Shell(string folder, string code) => ClientTools.Run(folder, "sh", "-c", code);
}
