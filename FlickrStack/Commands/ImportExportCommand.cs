using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Import.Export;
using FlickrStack.ServiceInterface.Users;
using FlickrStack.ServiceModel;
using Spectre.Console;

namespace FlickrStack.Commands;

/// <summary><c>import export</c>: brings in what Flickr gives to those who ask for their data.</summary>
internal static class ImportExportCommand
{
    public static Command Create(GlobalOptions settings)
    {
        var paths = new Argument<string[]>("path") { Description = "Zips, or folders of zips or of what was in them.", Arity = ArgumentArity.OneOrMore };
        var user = new Option<string>("--user") { Description = "Whose the photos will be.", Required = true };
        var fetch = new Option<bool>("--fetch-missing") { Description = "Fetch files that the export lacks from Flickr." };
        var report = new Option<FileInfo?>("--report") { Description = "Write what does not go together to this file, as JSON." };
        var command = new Command("export", "Brings in the zips of «Your Flickr Data».") { paths, user, fetch, report };
        command.SetAction((parsed, cancel) =>
        {
            var order = new ExportOrder
            {
                Owner = 0,
                Paths = parsed.GetRequiredValue(paths),
                FetchMissing = parsed.GetValue(fetch),
            };
            return StartFailure.Told(
                () => Run(settings.Read(parsed), parsed.GetRequiredValue(user), order, parsed.GetValue(report), cancel));
        });
        return command;
    }

    private static async Task<int> Run(
        IEnumerable<KeyValuePair<string, string?>> given, string userName, ExportOrder order, FileInfo? report, CancellationToken cancel)
    {
        using var host = ToolHost.Build(given);
        await using var scope = host.Services.CreateAsyncScope();
        try
        {
            await FirstStartScreen.Show(host, cancel);
            var user = await scope.ServiceProvider.GetRequiredService<UserTable>().FindByName(userName, cancel)
                ?? throw ApiException.NotFound($"User {ApiException.Quote(userName)}");
            var outcome = await Show(scope.ServiceProvider.GetRequiredService<ExportImport>(), order with { Owner = user.Id }, cancel);
            if (report is not null) await Write(outcome, report, cancel);
            return outcome.Progress.Failed.Count == 0 ? 0 : 1;
        }
        catch (Exception e) when (e is InvalidDataException or ApiException)
        {
            // What the export or the arguments are to blame for is told without a stack trace.
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]Nothing more was imported:[/] {e.Message}");
            return 1;
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C: what was reported is kept.
            AnsiConsole.MarkupLine("Stopped. The same command goes on from here.");
            return 130;
        }
    }

    private static async Task<ExportOutcome> Show(ExportImport import, ExportOrder order, CancellationToken cancel)
    {
        ExportOutcome? outcome = null;
        await ImportScreen.Show(async report => (outcome = await import.Run(order, report, cancel)).Progress);
        var (lacking, loose) = (outcome!.PhotosWithoutFile.Count, outcome.FilesWithoutPhoto.Count);
        if (lacking > 0) Console.WriteLine($"Photos without a file: {lacking}{(order.FetchMissing ? "" : " (--fetch-missing asks Flickr for them)")}.");
        if (loose > 0) Console.WriteLine($"Files without a photo: {loose} ({string.Join(", ", outcome.FilesWithoutPhoto.Take(5))}{(loose > 5 ? " …" : "")}).");
        return outcome;
    }

    private static Task Write(ExportOutcome outcome, FileInfo report, CancellationToken cancel) => File.WriteAllTextAsync(
        report.FullName,
        JsonSerializer.Serialize(new { outcome.PhotosWithoutFile, outcome.FilesWithoutPhoto }, ContractJson.Options),
        cancel);
}
