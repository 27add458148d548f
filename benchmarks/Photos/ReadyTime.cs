using System.Diagnostics;

namespace FlickrStack.Benchmarks.Photos;

/// <summary>How long after its upload a photo is ready, on a service that has nothing else to do.</summary>
internal static class ReadyTime
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(5);

    // What an upload leaves to be done, such as the other format, must not meet the next one.
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(500);

    public static async Task Measure(string path, int count, string given, CancellationToken cancel)
    {
        var picture = await File.ReadAllBytesAsync(path, cancel);
        using var service = new MeasuredService(given);
        List<double> uploads = [], waits = [];
        for (var number = -3; number < count; number++)
        {
            var started = Stopwatch.GetTimestamp();
            var id = await service.Upload(SamplePictures.Altered(picture, number), "ready", cancel);
            var answered = Stopwatch.GetTimestamp();
            await service.Ready(id, Poll, cancel);
            if (number >= 0)
            {
                waits.Add(Stopwatch.GetElapsedTime(answered).TotalMilliseconds);
                uploads.Add(Stopwatch.GetElapsedTime(started, answered).TotalMilliseconds);
            }

            await Idle(service, cancel);
        }

        Console.WriteLine($"| {picture.Length / 1e6:0.00} MB | {service.Name} | {uploads.Median():0} | "
            + $"{waits.Median():0} | {waits.Percentile(95):0} |");
    }

    private static async Task Idle(MeasuredService service, CancellationToken cancel)
    {
        TimeSpan before;
        do
        {
            before = service.CpuOfAll;
            await Task.Delay(Calm, cancel);
        }
        while (service.CpuOfAll - before > Calm / 10);
    }
}
