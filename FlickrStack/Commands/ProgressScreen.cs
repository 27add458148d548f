using Spectre.Console;

namespace FlickrStack.Commands;

/// <summary>Shows how far something has come, to whoever looks on; a file or another program is told the end alone.</summary>
internal static class ProgressScreen
{
    /// <param name="work">Does it, and tells what it is at, how much is done and how much there is.</param>
    public static Task<T> Show<T>(Func<Action<string, long, long>, Task<T>> work)
    {
        if (Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive) return work((_, _, _) => { });

        return AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async screen =>
            {
                var bar = screen.AddTask("Looking…");
                return await work((what, done, total) => (bar.Description, bar.MaxValue, bar.Value) = (Markup.Escape(what), Math.Max(total, 1), done));
            });
    }
}
