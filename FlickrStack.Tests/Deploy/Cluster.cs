using System.Security.Cryptography;
using FlickrStack.Client;
using FlickrStack.Tests.Data;
using FlickrStack.Tests.Storage.S3;

namespace FlickrStack.Tests.Deploy;

/// <summary>What compose.yaml has, by hand: nginx, two web nodes, two workers, PostgreSQL and an S3 store.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private readonly List<(string Name, string Value)> settings;
    private readonly string folder = Directory.CreateTempSubdirectory("flickrstack-look-").FullName;

    private Cluster(PostgresServer postgres, Front front, ClusterNode[] nodes, List<(string Name, string Value)> settings)
    {
        (Postgres, Front, this.settings) = (postgres, front, settings);
        (Web, Workers) = (nodes[..2], nodes[2..]);
    }

    public PostgresServer Postgres { get; }

    public Front Front { get; }

    public ClusterNode[] Web { get; }

    public ClusterNode[] Workers { get; }

    public static async Task<Cluster> Start(params (string Name, string Value)[] more)
    {
        var store = await (await S3Server.Running).NewSettings();
        var postgres = await PostgresServer.Start();
        List<(string Name, string Value)> settings =
        [
            .. store,
            ("Keys:Secret", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))),
            ("AdminPassword", FlickrApp.AdminPassword), ("Demo", "false"), ("Login:HashIterations", "1000"),
            ("Wire:AnonymousPerMinute", "0"), ("Wire:TrustedProxies:0", "127.0.0.1"), .. more,
        ];
        var database = await postgres.NewDatabase("flickrstack");
        List<(string Name, string Value)> variables =
            [("ConnectionStrings__FlickrStack", database), .. settings.Select(one => ($"FlickrStack__{one.Name.Replace(":", "__")}", one.Value))];
        string[] roles = ["serve", "serve", "worker", "worker"];
        var nodes = Array.ConvertAll(roles, role => new ClusterNode(role, variables));
        await Task.WhenAll(nodes.Select(node => node.Start()));
        return new(postgres, await Front.Start(nodes[0].Address, nodes[1].Address), nodes, [.. settings, ("Database:ConnectionString", database)]);
    }

    /// <summary>One more process, in the test's own: it looks at what the others have left, and does no work.</summary>
    public Task<FlickrApp> Look() => FlickrApp.StartOn(folder, [.. settings, ("Jobs:Enabled", "false")]);

    /// <summary>Opens an account, and signs in behind the front.</summary>
    public async Task<FlickrStackClient> SignUp(string userName, string plan = "Enterprise")
    {
        var admin = await Front.SignIn("admin", FlickrApp.AdminPassword);
        await admin.Send(new CreateUser { UserName = userName, Password = FlickrApp.Password, Plan = plan });
        return await Front.SignIn(userName);
    }

    public async ValueTask DisposeAsync()
    {
        await Front.DisposeAsync();
        foreach (var node in Web.Concat(Workers)) node.Dispose();
        await Postgres.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
