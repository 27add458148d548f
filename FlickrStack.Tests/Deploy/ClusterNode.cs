using System.Diagnostics;
using FlickrStack.Client;

namespace FlickrStack.Tests.Deploy;

/// <summary>One process of a cluster, always on the same port: it is killed and started again.</summary>
internal sealed class ClusterNode(string role, IReadOnlyList<(string Name, string Value)> settings) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("flickrstack-node-").FullName;
    private readonly int port = FreePort.Find();
    private readonly List<Task<string>> told = [];
    private ProgramProcess? process;

    public Uri Address => new($"http://127.0.0.1:{port}");

    public int Id => process!.Id;

    /// <summary>The processes that it has started and that run now.</summary>
    public int Children => Process.GetProcesses().Count(one => File.Exists($"/proc/{one.Id}/stat") && ParentOf(one.Id) == Id);

    /// <summary>Starts it, again and again where the database is not there.</summary>
    public async Task Start()
    {
        for (var tries = 1; ; tries++)
        {
            var launched = ProgramProcess.Launch(
                [role, "--data", folder, "--urls", Address.AbsoluteUri], [.. settings, ("FlickrStack__Telemetry__Instance", $"{role}-{port}")]);
            try
            {
                await launched.ReadUntil("(Ctrl+C ends it)");
                process = launched;
                told.Add(launched.ReadToEnd());
                return;
            }
            catch (EndOfStreamException) when (tries < 5)
            {
                // It says why and ends, as it would under systemd, which starts it again as well.
                launched.Dispose();
            }
        }
    }

    /// <summary>Ends it as a power cut does.</summary>
    public async Task Kill()
    {
        process!.Kill();
        await told[^1].WaitAsync(TimeSpan.FromSeconds(30));
        process.Dispose();
    }

    /// <summary>Kills it and returns all that it has written, however often it was started.</summary>
    public async Task<string> End()
    {
        await Kill();
        return string.Join('\n', await Task.WhenAll(told));
    }

    public HttpClient Http(string? token = null)
    {
        var http = new HttpClient { BaseAddress = Address };
        if (token is not null) http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return http;
    }

    public FlickrStackClient Client(string? token = null) => new(Http()) { Token = token };

    public void Dispose()
    {
        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static int ParentOf(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return 0;
        }
    }
}
