using System.Net;
using System.Net.Sockets;

namespace FlickrStack.Tests.Uploads;

/// <summary>A line to the program that breaks when so many bytes have gone to it, once for each of them.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly Queue<long> cuts;
    private readonly Uri to;
    private readonly Task serving;

    public CuttingProxy(Uri to, params long[] cuts)
    {
        (this.to, this.cuts) = (to, new(cuts));
        listener.Start();
        serving = Serve();
    }

    public Uri Address => new($"http://{listener.LocalEndpoint}");

    /// <summary>How often it has broken.</summary>
    public int Broken { get; private set; }

    /// <summary>Bytes that have gone to the program over all connections.</summary>
    public long Carried { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        listener.Dispose();
        await serving;
        ended.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true) _ = Join(await listener.AcceptTcpClientAsync(ended.Token));
        }
        catch (OperationCanceledException)
        {
            // The test has ended.
        }
    }

    private async Task Join(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient())
        {
            try
            {
                await server.ConnectAsync(to.Host, to.Port, ended.Token);
                await Task.WhenAny(Up(client.GetStream(), server.GetStream()), server.GetStream().CopyToAsync(client.GetStream(), ended.Token));
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // One of the two ends has gone.
            }
        }
    }

    private async Task Up(NetworkStream from, NetworkStream server)
    {
        var buffer = new byte[64 * 1024];
        for (var sent = 0L; await from.ReadAsync(buffer, ended.Token) is var read and > 0; sent += read)
        {
            var most = cuts.TryPeek(out var cut) ? cut - sent : long.MaxValue;
            var carried = (int)Math.Min(read, most);
            await server.WriteAsync(buffer.AsMemory(0, carried), ended.Token);
            Carried += carried;
            if (read < most) continue;

            cuts.Dequeue();
            Broken++;
            return;
        }
    }
}
