using System.Diagnostics;
using FlickrStack.ServiceInterface.Imaging;

namespace FlickrStack.Benchmarks.Photos;

/// <summary>What eleven sizes of a photograph cost, by the binding alone and by a render process, in turn.</summary>
internal static class RenderRate
{
    private static readonly int[] Edges = [2048, 1600, 1024, 800, 640, 500, 320, 240, 100];
    private static readonly int[] Squares = [150, 75];

    public static async Task Measure(string pictures, int rounds, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        using var loop = new RenderLoop();
        using var processes = Renderers.Start(1);
        await Run(order => loop.Run(order, cancel), pictures, folder);
        await Run(order => processes.Run(order, cancel), pictures, folder);
        using var child = Process.GetProcessById(processes.ProcessIds[0]);

        List<double> alone = [], aloneWall = [], inChild = [], inParent = [], wall = [], ratios = [];
        for (var round = 0; round < rounds; round++)
        {
            var own = Environment.CpuUsage.TotalTime;
            aloneWall.Add(await Run(order => loop.Run(order, cancel), pictures, folder));
            alone.Add(Each(Environment.CpuUsage.TotalTime - own));

            child.Refresh();
            var (parents, childs) = (Environment.CpuUsage.TotalTime, child.TotalProcessorTime);
            wall.Add(await Run(order => processes.Run(order, cancel), pictures, folder));
            child.Refresh();
            inParent.Add(Each(Environment.CpuUsage.TotalTime - parents));
            inChild.Add(Each(child.TotalProcessorTime - childs));
            ratios.Add(alone[^1] / (inChild[^1] + inParent[^1]));
        }

        Directory.Delete(folder, recursive: true);
        var total = inChild.Median() + inParent.Median();
        Row($"the binding in a loop | {alone.Median():0} | | {aloneWall.Median():0} | {1000 / alone.Median():0.0} | |");
        Row($"a render process | {total:0} | {inChild.Median():0} + {inParent.Median():0.0} | {wall.Median():0} | "
            + $"{1000 / total:0.0} | {ratios.Median():0.00} | {child.PeakWorkingSet64 >> 20}");
    }

    private static double Each(TimeSpan time) => time.TotalMilliseconds / SamplePictures.Count;

    // Returns the milliseconds that each took.
    private static async Task<double> Run(Func<RenderOrder, Task> render, string pictures, string folder)
    {
        var started = Stopwatch.GetTimestamp();
        for (var number = 1; number <= SamplePictures.Count; number++)
        {
            await render(new()
            {
                Source = Path.Combine(pictures, $"large-{number}.jpg"),
                Format = "jpeg",
                Folder = folder,
                Targets = [.. Edges.Select(edge => Target(Fit.LongestEdge, edge)), .. Squares.Select(edge => Target(Fit.Square, edge))],
            });
        }

        return Each(Stopwatch.GetElapsedTime(started));
    }

    private static RenderTarget Target(Fit fit, int size) => new($"{fit}{size}.jpg", "jpeg", fit, size);

    private static void Row(string cells) => Console.WriteLine($"| {cells} |");
}
