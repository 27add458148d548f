using System.Globalization;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Import;
using FlickrStack.ServiceInterface.Users;
using FlickrStack.ServiceModel;
using Spectre.Console;

namespace FlickrStack.Commands;

/// <summary>Runs an import of a user while somebody looks on; it is listed with the user's others.</summary>
internal sealed class ForegroundImport(IServiceProvider services, CancellationToken cancel)
{
    private static readonly TimeSpan BetweenTurns = TimeSpan.FromSeconds(1);

    /// <summary>Runs a command and returns its exit code.</summary>
    public static async Task<int> Run(
        IEnumerable<KeyValuePair<string, string?>> given, string userName, StartImport order, CancellationToken cancel)
    {
        using var host = ToolHost.Build(given);
        await using var scope = host.Services.CreateAsyncScope();
        try
        {
            await FirstStartScreen.Show(host, cancel);
            new StartImportRules().Demand(order);
            var user = await scope.ServiceProvider.GetRequiredService<UserTable>().FindByName(userName, cancel)
                ?? throw ApiException.NotFound($"User {ApiException.Quote(userName)}");
            var import = await scope.ServiceProvider.GetRequiredService<ImportStart>().ByCommand(order, user.Id, cancel);
            return Tell(await new ForegroundImport(scope.ServiceProvider, cancel).Show(import));
        }
        catch (ApiException e)
        {
            // What the arguments are to blame for is told without a stack trace.
            return Tell(new(ImportStatus.Failed, e.Message, new()));
        }
    }

    private static int Tell(ImportEnd end)
    {
        switch (end.Status)
        {
            case ImportStatus.Done:
                return end.Progress.Failed.Count == 0 ? 0 : 1;
            case ImportStatus.Cancelled:
                AnsiConsole.MarkupLine("Stopped. The same command goes on from here.");
                return 130;
            default:
                AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]Nothing more was imported:[/] {end.Message ?? ""}");
                return 1;
        }
    }

    private async Task<ImportEnd> Show(ImportRow import)
    {
        ImportEnd? end = null;
        await ImportScreen.Show(async report =>
        {
            end = await Take(import, report);
            return end.Progress;
        });
        return end!;
    }

    private async Task<ImportEnd> Take(ImportRow import, Action<ImportProgress> report)
    {
        var imports = services.GetRequiredService<ImportTable>();
        var run = services.GetRequiredService<ImportRun>();
        try
        {
            for (var hasWaited = false; ; hasWaited = true)
            {
                if (await run.Run(import.Id, report, cancel) is { } end) return end;
                if (await imports.Find(import.Id, import.OwnerId, cancel) is not { Status: ImportStatus.Queued }) return Stopped;
                if (!hasWaited) AnsiConsole.MarkupLine("Another import of this user runs, or was killed a moment ago: this one waits for it.");

                await Task.Delay(BetweenTurns, cancel);
            }
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C before its turn came.
            await imports.Cancel(import.Id, import.OwnerId, services.GetRequiredService<TimeProvider>().GetUtcNow(), CancellationToken.None);
            return Stopped;
        }
    }

    private static ImportEnd Stopped => new(ImportStatus.Cancelled, null, new());
}
