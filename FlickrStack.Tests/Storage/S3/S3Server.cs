using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using Amazon.S3;
using FlickrStack.ServiceInterface.Storage;

namespace FlickrStack.Tests.Storage.S3;

/// <summary>A real S3 server: OpenStack Swift with one disk, in processes that end with the tests.</summary>
internal sealed class S3Server : IDisposable
{
    private const string AccessKey = "test:tester";
    private const string SecretKey = "testing";
    private static readonly Lazy<Task<S3Server>> Shared = new(() => Start(Directory.CreateDirectory(
        Path.Combine(AppContext.BaseDirectory, $"s3-{Environment.ProcessId}")).FullName));

    private readonly List<Process> processes = [];
    private readonly string folder;
    private readonly int port;

    private S3Server(string folder, int port) => (this.folder, this.port) = (folder, port);

    /// <summary>The one that all tests share, from the first that needs it.</summary>
    public static Task<S3Server> Running => Shared.Value;

    public Uri Address => new($"http://127.0.0.1:{port}");

    /// <summary>Ends the one that all tests share.</summary>
    public static async Task End()
    {
        if (Shared.IsValueCreated) (await Shared.Value).Dispose();
    }

    /// <summary>Options for a bucket that was not there before.</summary>
    public async Task<StorageOptions> NewBucket()
    {
        var options = new StorageOptions
        {
            Store = StoreKind.S3,
            Bucket = $"b{Guid.NewGuid():n}",
            Endpoint = Address,
            AccessKey = AccessKey,
            SecretKey = SecretKey,
            Prefix = "photos/",
            Retries = 1,
            TimeoutSeconds = 20,
        };
        using var client = Client();
        await client.PutBucketAsync(options.Bucket);
        return options;
    }

    /// <summary>A bucket of its own as a program is told of it.</summary>
    public async Task<(string Name, string Value)[]> NewSettings(params (string Name, string Value)[] more)
    {
        var options = await NewBucket();
        return
        [
            ("Storage:Store", "S3"), ("Storage:Bucket", options.Bucket), ("Storage:Endpoint", $"{Address}"),
            ("Storage:AccessKey", AccessKey), ("Storage:SecretKey", SecretKey), ("Storage:Retries", "1"), .. more,
        ];
    }

    /// <summary>How a program is told of a store of this kind that nothing is in.</summary>
    public static async Task<(string Name, string Value)[]> SettingsOf(StoreKind kind) =>
        kind == StoreKind.S3 ? await (await Running).NewSettings() : [];

    /// <summary>Another program's way to the same server.</summary>
    public AmazonS3Client Client() => new(AccessKey, SecretKey, new AmazonS3Config
    {
        ServiceURL = Address.AbsoluteUri,
        ForcePathStyle = true,
        AuthenticationRegion = "us-east-1",
    });

    public void Dispose()
    {
        foreach (var process in processes)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<S3Server> Start(string folder)
    {
        var ports = FreePorts(5);
        var server = new S3Server(folder, ports[0]);
        var files = new S3ServerFiles(folder, ports);
        await files.Write();
        server.Launch("memcached", "-l", "127.0.0.1", "-p", $"{ports[4]}", "-u", Environment.UserName);
        foreach (var part in S3ServerFiles.Parts) server.Launch($"swift-{part}-server", files.SettingsOf(part));
        try
        {
            using var client = server.Client();
            await Eventually.Is(() => Answers(client), answers => answers == "");
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    private static async Task<string> Answers(AmazonS3Client client)
    {
        try
        {
            await client.ListBucketsAsync();
            return "";
        }
        catch (Exception e) when (e is AmazonServiceException or HttpRequestException)
        {
            // It does not listen yet, or one part does not reach another.
            return e.Message;
        }
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        foreach (var listener in listeners) listener.Start();
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        foreach (var listener in listeners) listener.Dispose();
        return ports;
    }

    private void Launch(string program, params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        processes.Add(process);
    }
}
