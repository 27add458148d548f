using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace FlickrStack.Tests.Uploads;

/// <summary>The protocol's own client, over a line that breaks.</summary>
internal sealed class TusJsClientTests : TusFixture
{
    private static readonly string Scripts = Path.Combine(AppContext.BaseDirectory, "Uploads", "tus");

    [OneTimeSetUp]
    public static async Task Install()
    {
        if (!Directory.Exists(Path.Combine(Scripts, "node_modules", "tus-js-client")))
            await Run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    }

    [Test]
    public async Task A_large_picture_arrives_whole_though_the_connection_is_cut_three_times()
    {
        var picture = NoisePicture.Png(4096, 4096);
        var file = Path.Combine(App.Folder, "large.png");
        await File.WriteAllBytesAsync(file, picture);
        await using var proxy = new CuttingProxy(App.Address, 5_000_000, 20_000_000, 15_000_001);

        var told = await Run("node", ["upload.mjs", new Uri(proxy.Address, TusClient.Path).ToString(), Ansel.Token!, file]);

        var photo = await Ansel.Send(new GetPhoto { Id = long.Parse(told.Trim().Split('\n')[^1], CultureInfo.InvariantCulture) });
        Assert.That(proxy.Broken, Is.EqualTo(3));
        Assert.That(photo.Bytes, Is.GreaterThan(50_000_000).And.EqualTo(picture.Length));
        Assert.That(photo.Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(picture))));
        Assert.That(Requests(told, "POST"), Is.EqualTo(1));
        Assert.That(Requests(told, "HEAD"), Is.GreaterThanOrEqualTo(3));
        Assert.That(proxy.Carried, Is.LessThan(picture.Length * 1.2), "it went on, and did not begin again");
    }

    private static int Requests(string told, string method) =>
        told.Split('\n').Count(line => line.StartsWith(method + " ", StringComparison.Ordinal));

    private static async Task<string> Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Scripts,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, output + await errors);
        return output;
    }
}
