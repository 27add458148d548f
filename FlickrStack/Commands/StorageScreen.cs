using System.Diagnostics;
using System.Globalization;
using FlickrStack.ServiceInterface.Storage;
using Spectre.Console;

namespace FlickrStack.Commands;

/// <summary>Shows a copy of a store: a bar while it runs, and the figures at the end.</summary>
internal static class StorageScreen
{
    private const double Megabyte = 1024 * 1024;

    public static async Task<CopyOutcome> Show(Func<Action<CopyOutcome>, Task<CopyOutcome>> copy)
    {
        var taken = Stopwatch.StartNew();
        var outcome = AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected ? await Animated(copy) : await copy(_ => { });
        foreach (var key in outcome.Failed) Console.WriteLine($"Failed: {key}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{outcome.Copied} of {outcome.Total} files copied ({outcome.Bytes / Megabyte:0.0} MB), {outcome.Known} already there, {outcome.Failed.Count} failed, in {taken.Elapsed.TotalSeconds:0.0} s."));
        return outcome;
    }

    private static Task<CopyOutcome> Animated(Func<Action<CopyOutcome>, Task<CopyOutcome>> copy) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .StartAsync(async screen =>
        {
            var bar = screen.AddTask("Counting…");
            return await copy(now =>
            {
                bar.MaxValue = now.Total;
                bar.Value = now.Done;
                bar.Description = string.Create(CultureInfo.InvariantCulture, $"{now.Done} of {now.Total}");
            });
        });
}
