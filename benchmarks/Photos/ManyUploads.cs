using System.Collections.Concurrent;
using System.Diagnostics;

namespace FlickrStack.Benchmarks.Photos;

/// <summary>A long day: uploads in a row, renditions behind them, and what becomes of the memory.</summary>
internal static class ManyUploads
{
    private const int Clients = 4;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    public static async Task Measure(string folder, int count, string given, CancellationToken cancel)
    {
        using var service = new MeasuredService(given);
        var demo = Directory.GetFiles(folder, "*.jpg").Order().Select(File.ReadAllBytes).ToList();
        var uploaded = new BlockingCollection<(long Id, long At)>();
        var started = Stopwatch.GetTimestamp();
        var uploading = Task.Run(() => Upload(service, demo, count, uploaded, cancel), cancel);

        var waits = new List<double>();
        foreach (var (id, at) in uploaded.GetConsumingEnumerable(cancel))
        {
            await service.Ready(id, Poll, cancel);
            waits.Add(Stopwatch.GetElapsedTime(at).TotalSeconds);
            if (waits.Count == count / 10 || waits.Count == count / 2 || waits.Count == count) Report(service, waits, started);
        }

        Console.WriteLine($"Uploaded after {await uploading:0} s.");
    }

    private static async Task<double> Upload(
        MeasuredService service, List<byte[]> demo, int count, BlockingCollection<(long Id, long At)> uploaded, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        var limit = new ParallelOptions { MaxDegreeOfParallelism = Clients, CancellationToken = cancel };
        await Parallel.ForEachAsync(Enumerable.Range(0, count), limit, async (number, stop) =>
        {
            var id = await service.Upload(SamplePictures.Altered(demo[number % demo.Count], number), "many", stop);
            uploaded.Add((id, Stopwatch.GetTimestamp()), stop);
        });
        uploaded.CompleteAdding();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static void Report(MeasuredService service, List<double> waits, long started)
    {
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Console.WriteLine($"| {waits.Count} | {seconds:0} | {waits.Count / seconds:0.0} | {waits.Median():0.0} | {waits.Max():0.0} | "
            + $"{service.Megabytes} | {string.Join(" + ", service.RenderMegabytes)} |");
    }
}
