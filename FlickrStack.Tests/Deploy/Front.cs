using System.Diagnostics;
using System.Text.Json;
using FlickrStack.Client;

namespace FlickrStack.Tests.Deploy;

/// <summary>Debian's nginx with the files that are deployed, in front of programs under test.</summary>
internal sealed class Front : IAsyncDisposable
{
    private readonly string folder;
    private readonly Process nginx;

    private Front(string folder, Process nginx, int port) =>
        (this.folder, this.nginx, Address) = (folder, nginx, new($"http://127.0.0.1:{port}"));

    /// <summary>The deployed files beside the tests.</summary>
    public static string Files { get; } = Path.Combine(AppContext.BaseDirectory, "deploy");

    public Uri Address { get; }

    /// <param name="first">A web node.</param>
    /// <param name="second">Another one; none where there is only one.</param>
    public static async Task<Front> Start(Uri first, Uri? second = null)
    {
        var (folder, port) = (Directory.CreateTempSubdirectory("flickrstack-front-").FullName, FreePort.Find());
        Lay(folder, port, first, second ?? first);
        var nginx = Process.Start(new ProcessStartInfo("/usr/sbin/nginx", ["-p", folder, "-c", "main.conf", "-e", "error.log"]))!;
        var front = new Front(folder, nginx, port);
        using var http = front.Http();
        await Eventually.Is(() => front.Answers(http), answers => answers);
        return front;
    }

    public HttpClient Http(string? token = null)
    {
        var http = new HttpClient { BaseAddress = Address };
        if (token is not null) http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return http;
    }

    public async Task<FlickrStackClient> SignIn(string userName, string password = FlickrApp.Password)
    {
        var client = new FlickrStackClient(Http());
        await client.Login(userName, password);
        return client;
    }

    /// <summary>What it has written of requests; each line is written when its request has ended.</summary>
    public async Task<List<JsonElement>> Requests(string path, int count)
    {
        var lines = await Eventually.Is(
            async () => (await File.ReadAllLinesAsync(Path.Combine(folder, "flickrstack.log"))).Where(line => line.Contains($"\"path\":\"{path}")).ToList(),
            lines => lines.Count >= count);
        return lines.ConvertAll(line => JsonSerializer.Deserialize<JsonElement>(line));
    }

    public string Log() => File.ReadAllText(Path.Combine(folder, "flickrstack.log"));

    public async ValueTask DisposeAsync()
    {
        // Killed, it would leave its workers behind.
        using var kill = Process.Start("kill", ["-TERM", $"{nginx.Id}"]);
        await nginx.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        nginx.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    // The deployed files as they are, but for names of this machine.
    private static void Lay(string folder, int port, Uri first, Uri second)
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, "flickrstack")).FullName;
        File.Copy(Path.Combine(Files, "nginx.conf"), Path.Combine(folder, "nginx.conf"));
        File.WriteAllText(Path.Combine(place, "nodes.conf"), Read("nodes.conf")
            .Replace("web1:8080", first.Authority).Replace("web2:8080", second.Authority).Replace("/var/cache/nginx", folder));
        File.WriteAllText(Path.Combine(place, "listen.conf"), Read("listen.conf")
            .Replace("listen 8080", $"listen 127.0.0.1:{port}").Replace("/dev/stdout", Path.Combine(folder, "flickrstack.log")));
        File.WriteAllText(Path.Combine(folder, "main.conf"),
            $$"""
            daemon off;
            user {{Environment.UserName}};
            worker_processes 2;
            pid {{folder}}/nginx.pid;
            events { }
            http {
                client_body_temp_path {{folder}}/body; proxy_temp_path {{folder}}/proxy; fastcgi_temp_path {{folder}}/fastcgi;
                uwsgi_temp_path {{folder}}/uwsgi; scgi_temp_path {{folder}}/scgi;
                include nginx.conf;
            }
            """);
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(Files, "nginx", name));

    private async Task<bool> Answers(HttpClient http)
    {
        Assert.That(nginx.HasExited, Is.False, () => File.ReadAllText(Path.Combine(folder, "error.log")));
        try
        {
            using var answer = await http.GetAsync("/health/live");
            return true;
        }
        catch (HttpRequestException)
        {
            // It has not begun to listen.
            return false;
        }
    }
}
