using System.Collections.Immutable;
using System.Globalization;
using FlickrStack.ServiceInterface.Import;
using Spectre.Console;

namespace FlickrStack.Commands;

/// <summary>Shows an import: a bar with rate and time left while it runs, and what became of everything.</summary>
internal static class ImportScreen
{
    private const int MostReasons = 20;

    public static async Task<ImportProgress> Show(Func<Action<ImportProgress>, Task<ImportProgress>> import)
    {
        if (Console.IsOutputRedirected) WriteForPrograms();
        var outcome = AnsiConsole.Profile.Capabilities.Interactive ? await Animated(import) : await Plain(import);
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture, $"[green]{outcome.Imported} imported[/], {outcome.Known} already here, {outcome.Skipped.Count} skipped, {outcome.Failed.Count} failed.");
        Tell("Skipped", outcome.Skipped);
        Tell("Failed", outcome.Failed);
        return outcome;
    }

    // Neither colours nor broken lines.
    private static void WriteForPrograms()
    {
        AnsiConsole.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
        AnsiConsole.Profile.Capabilities.Ansi = false;
        AnsiConsole.Profile.Width = short.MaxValue;
    }

    private static Task<ImportProgress> Animated(Func<Action<ImportProgress>, Task<ImportProgress>> import) =>
        AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(async screen =>
            {
                var bar = screen.AddTask("Asking…");
                return await import(now =>
                {
                    bar.MaxValue = now.Total;
                    bar.Value = now.Done;
                    bar.Description = string.Create(CultureInfo.InvariantCulture, $"{now.Done} of {now.Total}, {bar.Speed ?? 0:0.0}/s");
                });
            });

    // One line a photo, so that whoever reads the log of a killed import knows what is kept.
    private static Task<ImportProgress> Plain(Func<Action<ImportProgress>, Task<ImportProgress>> import) =>
        import(now => Console.WriteLine($"{now.Done} of {now.Total}: {now.Imported} imported, {now.Known} already here, {now.Skipped.Count} skipped, {now.Failed.Count} failed"));

    private static void Tell(string what, ImmutableList<string> reasons)
    {
        foreach (var reason in reasons.Take(MostReasons)) AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {what}: {reason}");
        if (reasons.Count > MostReasons) AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  … and {reasons.Count - MostReasons} more.");
    }
}
