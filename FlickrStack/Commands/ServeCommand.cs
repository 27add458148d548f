using System.CommandLine;

namespace FlickrStack.Commands;

/// <summary>Serves until it is told to stop; the first time it makes users and demo before.</summary>
internal static class ServeCommand
{
    public static RootCommand Create(GlobalOptions settings)
    {
        var urls = new Option<string?>("--urls") { Description = "Addresses to serve on, separated by ; (http://localhost:5000)." };
        var command = new RootCommand("FlickrStack, a self-hosted photo service.") { settings.Data, urls };
        command.SetAction((parsed, cancel) =>
        {
            var given = settings.Read(parsed);
            if (parsed.GetValue(urls) is { } addresses) given = given.Append(new("urls", addresses));
            return StartFailure.Told(() => Serve(given, cancel));
        });
        return command;
    }

    private static async Task<int> Serve(IEnumerable<KeyValuePair<string, string?>> given, CancellationToken cancel)
    {
        await using var app = WebHost.Build(given);
        await FirstStartScreen.Show(app, cancel);
        await app.StartAsync(cancel);
        foreach (var url in app.Urls) Console.WriteLine($"FlickrStack serves on {url} (Ctrl+C ends it).");
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }
}
