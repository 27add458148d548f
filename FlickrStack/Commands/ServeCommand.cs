using System.CommandLine;

namespace FlickrStack.Commands;

/// <summary>Serves until it is told to stop; the first time it makes users and demo before.</summary>
internal static class ServeCommand
{
    private static readonly Option<string?> Urls = new("--urls")
    {
        Description = "Addresses to serve on, separated by ; (http://localhost:5000).",
        Recursive = true,
    };

    /// <summary>The program itself, which does everything where no command says otherwise.</summary>
    public static RootCommand Create(GlobalOptions settings)
    {
        var root = new RootCommand("FlickrStack, a self-hosted photo service.") { settings.Data, Urls };
        Serves(root, settings, Role.All);
        root.Add(Serves(new("all", "Serves and works: the same as without a command."), settings, Role.All));
        root.Add(Serves(new("serve", "Answers calls and leaves work in the background to workers (needs PostgreSQL)."), settings, Role.Web));
        root.Add(Serves(new("worker", "Does work in the background, beside others (needs PostgreSQL)."), settings, Role.Worker));
        return root;
    }

    private static Command Serves(Command command, GlobalOptions settings, Role role)
    {
        command.SetAction((parsed, cancel) =>
        {
            var given = settings.Read(parsed);
            if (parsed.GetValue(Urls) is { } addresses) given = given.Append(new("urls", addresses));
            return StartFailure.Told(() => Serve(given, role, cancel));
        });
        return command;
    }

    private static async Task<int> Serve(IEnumerable<KeyValuePair<string, string?>> given, Role role, CancellationToken cancel)
    {
        await using var app = WebHost.Build(given, role);
        await FirstStartScreen.Show(app, cancel);
        await app.StartAsync(cancel);
        foreach (var url in app.Urls) Console.WriteLine($"FlickrStack {(role == Role.Worker ? "works, and tells its health" : "serves")} on {url} (Ctrl+C ends it).");
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }
}
