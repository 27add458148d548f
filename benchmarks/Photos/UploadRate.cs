using System.Diagnostics;

namespace FlickrStack.Benchmarks.Photos;

/// <summary>
/// Four clients that upload without a pause, to each service in turn; and the same bytes written to files here, each
/// flushed to the disk, which no service can do without. The first service is what the others are compared with.
/// </summary>
internal static class UploadRate
{
    private const int Clients = 4;
    private const string Disk = "written and flushed";

    public static async Task Measure(UploadBatch batch, int rounds, string[] given, CancellationToken cancel)
    {
        var picture = await File.ReadAllBytesAsync(batch.Picture, cancel);
        var services = given.Select(text => new MeasuredService(text)).ToList();
        var rates = services.Select(service => service.Name).Append(Disk).ToDictionary(name => name, _ => new List<double>());
        var cpu = services.ToDictionary(service => service.Name, _ => new List<double>());
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(batch.Picture)!, "written")).FullName;
        var number = Environment.ProcessId << 12;
        for (var round = 0; round < rounds; round++)
        {
            var pictures = Enumerable.Range(0, batch.Count).Select(_ => SamplePictures.Altered(picture, number++)).ToList();
            foreach (var service in services)
            {
                var before = service.Cpu;
                rates[service.Name].Add(await Rate(pictures, bytes => service.Upload(bytes, batch.Tag, cancel), cancel));
                cpu[service.Name].Add((service.Cpu - before).TotalMilliseconds / batch.Count);
            }

            rates[Disk].Add(await Rate(pictures, bytes => Write(bytes, folder, cancel), cancel));
        }

        Directory.Delete(folder, recursive: true);
        foreach (var (name, figures) in rates)
        {
            var ratio = figures.Zip(rates.Values.First(), (one, other) => one / other).Median();
            var toDisk = figures.Zip(rates[Disk], (one, other) => one / other).Median();
            var worked = cpu.TryGetValue(name, out var times) ? $"{times.Median():0.0}" : "";
            Console.WriteLine($"| {picture.Length / 1e6:0.0} MB | {name} | {figures.Median():0} | "
                + $"{figures.Median() * picture.Length / 1e6:0} | {worked} | {ratio:0.00} | {toDisk:0.00} |");
        }

        services.ForEach(service => service.Dispose());
    }

    // Pictures a second.
    private static async Task<double> Rate(List<byte[]> pictures, Func<byte[], Task> take, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        var limit = new ParallelOptions { MaxDegreeOfParallelism = Clients, CancellationToken = cancel };
        await Parallel.ForEachAsync(pictures, limit, async (bytes, _) => await take(bytes));
        return pictures.Count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task Write(byte[] bytes, string folder, CancellationToken cancel)
    {
        await using var file = File.Create(Path.Combine(folder, Path.GetRandomFileName()), 1);
        await file.WriteAsync(bytes, cancel);
        file.Flush(flushToDisk: true);
    }
}
