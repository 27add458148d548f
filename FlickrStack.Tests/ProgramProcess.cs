using System.Diagnostics;

namespace FlickrStack.Tests;

/// <summary>The program in a process of its own, as its users start it.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private const string Database = "ConnectionStrings__FlickrStack";

    private readonly Process process;

    private ProgramProcess(Process process) => this.process = process;

    public int Id => process.Id;

    public int ExitCode => process.ExitCode;

    public static ProgramProcess Launch(IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "FlickrStack.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        if (!start.Environment.ContainsKey(Database) && FolderOf(start) is { } folder
            && TestDatabase.Of(folder).GetAwaiter().GetResult() is { } database) start.Environment[Database] = database;
        return new(Process.Start(start)!);
    }

    private static string? FolderOf(ProcessStartInfo start) => start.ArgumentList.IndexOf("--data") is var place and >= 0
        ? start.ArgumentList[place + 1]
        : start.Environment.TryGetValue("FlickrStack__Database__Folder", out var folder) ? folder : null;

    /// <summary>All that it will ever be told.</summary>
    public async Task Type(string input)
    {
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
    }

    /// <summary>All that it writes until it ends.</summary>
    public async Task<string> ReadToEnd()
    {
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output + await errors;
    }

    /// <summary>All that it writes until a line holds this text.</summary>
    public async Task<string> ReadUntil(string text)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var output = "";
        while (!output.Contains(text, StringComparison.Ordinal))
            output += (await process.StandardOutput.ReadLineAsync(deadline.Token) ?? throw new EndOfStreamException(output)) + "\n";
        return output;
    }

    /// <summary>Ends it as a power cut does.</summary>
    public void Kill() => process.Kill();

    /// <summary>Asks it to end, as systemd and Ctrl+C do.</summary>
    public async Task Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }
}
