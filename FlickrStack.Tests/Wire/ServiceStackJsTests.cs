using System.Diagnostics;
using System.Text.Json;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Wire;

/// <summary>ServiceStack's own client for TypeScript and JavaScript, in each of the three ways it speaks.</summary>
internal sealed class ServiceStackJsTests
{
    private static readonly string Scripts = Path.Combine(AppContext.BaseDirectory, "Wire", "servicestack");

    private FlickrApp app = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        if (!Directory.Exists(Path.Combine(Scripts, "node_modules", "@servicestack", "client")))
            await Run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        app = await FlickrApp.Start();
    }

    [OneTimeTearDown]
    public async Task Stop() => await app.DisposeAsync();

    [TestCase("service")]
    [TestCase("reply")]
    [TestCase("api")]
    public async Task It_signs_in_and_does_all_that_a_client_does(string mode)
    {
        await app.Open($"{mode}user");

        var told = JsonSerializer.Deserialize<JsonElement>(await Run(
            "node", "client.mjs", app.Address.ToString(), mode, $"{mode}user", FlickrApp.Password, Path.Combine(Uploading.Samples, "grey.png")));

        Assert.Multiple(() =>
        {
            Assert.That(Text(told, "profile", "userName"), Is.EqualTo($"{mode}user"));
            Assert.That(Text(told, "read", "name"), Is.EqualTo($"Dunes, \"{mode}\""));
            Assert.That(told.GetProperty("listed").GetProperty("limit").GetInt32(), Is.EqualTo(2));
            var photo = told.GetProperty("tagged").GetProperty("results")[0];
            Assert.That(Text(photo, "title"), Is.EqualTo("Grey & \"quoted\""), told.GetProperty("uploaded").GetRawText());
            Assert.That(told.GetProperty("batch").EnumerateArray().Select(group => Text(group, "name")), Is.EqualTo(new[] { "First", "Second" }));
            Assert.That(Text(told, "batchRefused", "meta", "AutoBatchIndex"), Is.EqualTo("1"));
            Assert.That(Text(told, "fieldError", "errorCode"), Is.EqualTo("Length"));
            Assert.That(Text(told.GetProperty("fieldError").GetProperty("errors")[0], "fieldName"), Is.EqualTo("Name"));
            Assert.That(Text(told, "missing", "errorCode"), Is.EqualTo("NotFound"));
            Assert.That(Text(told, "afterLogout", "errorCode"), Is.EqualTo("Unauthorized"));
        });
        Assert.That(await app.Query<long>(
            $"select count(*) from groups g join users u on u.id = g.owner_id where u.user_name = '{mode}user'"), Is.EqualTo(5));
    }

    private static string? Text(JsonElement told, params string[] names) =>
        names.Aggregate(told, (value, name) => value.GetProperty(name)).GetString();

    private static async Task<string> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Scripts, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, output + await errors);
        return output;
    }
}
