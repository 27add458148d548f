using System.Net.Sockets;
using System.Text;

namespace FlickrStack.Tests.Tracking;

/// <summary>What a client may send to disturb those who read what was called.</summary>
internal sealed class HostileCallTests : Tracked
{
    [OneTimeSetUp]
    public Task Start() => Open();

    [OneTimeTearDown]
    public Task Stop() => Close();

    [Test]
    public async Task A_path_is_cut_and_has_no_control_characters()
    {
        await Send($"GET /api/hostile%0A%0D%1B[31mline/{new string('p', 3000)} HTTP/1.1");

        var call = await Newest("/api/hostile");

        Assert.That(call.Path, Does.StartWith("/api/hostile[31mline/pp").And.Length.EqualTo(500));
    }

    [Test]
    public async Task A_user_agent_is_cut_and_has_no_control_characters()
    {
        await Send("GET /api/agent-1 HTTP/1.1", $"User-Agent: a\tb{new string('u', 5000)}");
        await Send("GET /api/agent-2 HTTP/1.1", $"User-Agent: {new string('u', 299)}😀");
        await Send("GET /api/agent-3 HTTP/1.1", "User-Agent: '); drop table trackings; --<script>");

        var (first, second, third) = (await Newest("/api/agent-1"), await Newest("/api/agent-2"), await Newest("/api/agent-3"));

        Assert.That(first.UserAgent, Does.StartWith("abuu").And.Length.EqualTo(300));
        Assert.That(second.UserAgent, Is.EqualTo(new string('u', 299)), "Half a character is none.");
        Assert.That(third.UserAgent, Is.EqualTo("'); drop table trackings; --<script>"));
    }

    [Test]
    public async Task A_method_that_nobody_knows_is_cut()
    {
        await Send($"{new string('M', 3000)} /api/method HTTP/1.1");

        var call = await Newest("/api/method");

        Assert.That((call.Method, call.Status), Is.EqualTo((new string('M', 20), 404)));
    }

    [Test]
    public async Task A_client_that_goes_away_is_recorded()
    {
        using (var client = new TcpClient(App.Address.Host, App.Address.Port))
        {
            await client.GetStream().WriteAsync("POST /api/v1/login?gone HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"u8.ToArray());
            await client.GetStream().FlushAsync();
        }

        var calls = await Eventually.Is(
            () => Admin.Send(new QueryTrackings { Operation = "Login", Status = "4xx" }), page => page.Results.Count > 0);

        Assert.That(calls.Results[0].Path, Is.EqualTo("/api/v1/login"));
    }

    private async Task Send(params string[] lines)
    {
        using var client = new TcpClient(App.Address.Host, App.Address.Port);
        var text = string.Join("\r\n", [.. lines, "Host: x", "Connection: close", "", ""]);
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text));
        await client.GetStream().CopyToAsync(Stream.Null);
    }
}
