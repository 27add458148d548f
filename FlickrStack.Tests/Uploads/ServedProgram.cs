using System.Diagnostics;
using System.Text.RegularExpressions;
using FlickrStack.Client;

namespace FlickrStack.Tests.Uploads;

/// <summary>The whole program in a process of its own on a folder, with its render processes, to be killed.</summary>
internal sealed partial class ServedProgram : IDisposable
{
    private readonly ProgramProcess process;
    private readonly Task<string> output;

    private ServedProgram(ProgramProcess process, Uri address) =>
        (this.process, Address, output) = (process, address, process.ReadToEnd());

    public Uri Address { get; }

    public static async Task<ServedProgram> Start(string folder, params (string Name, string Value)[] environment)
    {
        var process = ProgramProcess.Launch(
            ["--data", folder, "--urls", "http://127.0.0.1:0"],
            [
                ("FlickrStack__AdminPassword", FlickrApp.AdminPassword),
                ("FlickrStack__Demo", "false"),
                ("FlickrStack__Login__HashIterations", "1000"),
                .. environment,
            ]);
        return new(process, new(Url().Match(await process.ReadUntil("serves on")).Value));
    }

    public async Task<FlickrStackClient> SignIn()
    {
        var client = new FlickrStackClient(new HttpClient { BaseAddress = Address });
        await client.Login("admin", FlickrApp.AdminPassword);
        return client;
    }

    /// <summary>The render processes that it has started and that run now.</summary>
    public IReadOnlyList<int> Children() => [.. Process.GetProcesses().Select(one => one.Id).Where(id => Look(id) is [_, var parent] && parent == $"{process.Id}")];

    /// <summary>Whether a process is more than an entry that nobody has cleared away.</summary>
    public static bool IsRunning(int id) => Look(id) is [not "Z", _];

    /// <summary>Kills it as a power cut does, and returns what it had written when the last of its children was gone.</summary>
    public Task<string> Kill()
    {
        process.Kill();
        return output.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>Asks it to end, and returns what it had written and its exit code.</summary>
    public async Task<(string Output, int ExitCode)> Terminate()
    {
        await process.Terminate();
        return (await output.WaitAsync(TimeSpan.FromSeconds(30)), process.ExitCode);
    }

    public void Dispose() => process.Dispose();

    // State and parent; none once it has ended.
    private static string[] Look(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[..2];
        }
        catch (IOException)
        {
            return [];
        }
    }

    [GeneratedRegex("http://[0-9.:]+")]
    private static partial Regex Url();
}
