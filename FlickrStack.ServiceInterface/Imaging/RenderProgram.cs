using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>How a render process is started: this very program, by this very runtime, without our secrets.</summary>
internal static class RenderProgram
{
    private static readonly string[] Passed = ["PATH", "HOME", "TMPDIR", "DOTNET_ROOT", "LD_LIBRARY_PATH"];

    public static Process Start(string? library)
    {
        var start = new ProcessStartInfo { RedirectStandardInput = true, RedirectStandardOutput = true };
        // The runtime lies three folders below the program that starts it; an app with a runtime of its own has none there.
        var dotnet = Path.GetFullPath(Path.Combine(
            RuntimeEnvironment.GetRuntimeDirectory(), "../../..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        start.FileName = File.Exists(dotnet) ? dotnet : Path.Combine(AppContext.BaseDirectory, "FlickrStack");
        if (start.FileName == dotnet) start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "FlickrStack.dll"));
        start.ArgumentList.Add("render");
        if (library is not null) start.ArgumentList.Add($"--library={library}");
        Clean(start.Environment);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            // The system has no room for another one now, or the app is not whole.
            throw new RenderException("The decoder could not be started.", isFinal: false);
        }
    }

    private static void Clean(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Except(Passed).ToList()) environment.Remove(name);
        environment["MALLOC_ARENA_MAX"] = "2";
        environment["DOTNET_gcServer"] = "0";
        environment["DOTNET_gcConcurrent"] = "0";
        environment["DOTNET_GCHeapHardLimit"] = "0x4000000";
        environment["DOTNET_TieredPGO"] = "0";
        // It compares no texts: loading ICU would only make it start later.
        environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        // It would leave a socket in the temporary folder whenever a process is killed.
        environment["DOTNET_EnableDiagnostics"] = "0";
    }
}
