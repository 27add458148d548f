using System.Diagnostics;
using System.Net;
using FlickrStack.Client;

namespace FlickrStack.Tests.Deploy;

/// <summary>One process of a cluster, always on the same port: it is killed and started again.</summary>
internal sealed class ClusterNode(string role, IReadOnlyList<(string Name, string Value)> settings) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("flickrstack-node-").FullName;
    private readonly int port = FreePort.Find();
    private Task<string> told = Task.FromResult("");
    private ProgramProcess? process;
    private HttpClient? http;

    public HttpClient Http => http ??= new() { BaseAddress = Address };

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
                [role, "--data", folder, "--urls", Address.AbsoluteUri], [.. settings, ("OTEL_BSP_SCHEDULE_DELAY", "200"), ("DOTNET_TieredPGO", "0")]);
            try
            {
                await launched.ReadUntil("(Ctrl+C ends it)");
                process = launched;
                told = launched.ReadToEnd();
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
        await told.WaitAsync(TimeSpan.FromSeconds(30));
        process.Dispose();
    }

    public FlickrStackClient Client(string? token) => new(Http) { Token = token };

    /// <summary>What a caller with this key is answered.</summary>
    public async Task<HttpStatusCode> StatusOf(string path, string? token = null)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null) asked.Headers.Authorization = new("Bearer", token);
        using var answer = await Http.SendAsync(asked);
        return answer.StatusCode;
    }

    public void Dispose()
    {
        http?.Dispose();
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
