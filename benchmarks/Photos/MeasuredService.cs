using System.Diagnostics;
using System.Globalization;
using FlickrStack.Client;
using FlickrStack.ServiceModel;

namespace FlickrStack.Benchmarks.Photos;

/// <summary>A running service, as its clients and as the system see it.</summary>
internal sealed class MeasuredService : IDisposable
{
    private readonly HttpClient http;
    private readonly FlickrStackClient client;
    private readonly Process process;

    /// <param name="text">Its name, address, process id and token, between commas.</param>
    public MeasuredService(string text)
    {
        var parts = text.Split(',');
        Name = parts[0];
        http = new() { BaseAddress = new(parts[1]), Timeout = TimeSpan.FromMinutes(5) };
        process = Process.GetProcessById(int.Parse(parts[2], CultureInfo.InvariantCulture));
        client = new(http) { Token = parts[3] };
    }

    public string Name { get; }

    /// <summary>What it has worked, without its render processes.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public long Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 >> 20;
        }
    }

    /// <summary>What it and its render processes have worked.</summary>
    public TimeSpan CpuOfAll => RenderProcesses(child => child.TotalProcessorTime).Aggregate(Cpu, (sum, time) => sum + time);

    /// <summary>Megabytes of each of its render processes.</summary>
    public List<long> RenderMegabytes => RenderProcesses(child => child.WorkingSet64 >> 20);

    public async Task<long> Upload(byte[] picture, string tag, CancellationToken cancel)
    {
        var answer = await client.Upload(new() { Tags = [tag] }, [new("picture.jpg", new MemoryStream(picture))], cancel: cancel);
        return answer.Results[0] is { Status: UploadStatus.Created, Id: { } id }
            ? id
            : throw new InvalidOperationException($"Not taken: {answer.Results[0].Status} {answer.Results[0].Error?.Message}");
    }

    /// <summary>Waits until the renditions of a photo are made.</summary>
    public async Task Ready(long id, TimeSpan between, CancellationToken cancel)
    {
        while (await client.Send(new GetPhoto { Id = id }, cancel) is var photo && photo.Status != PhotoStatus.Ready)
        {
            if (photo.Status == PhotoStatus.Failed) throw new InvalidOperationException(photo.Error);
            await Task.Delay(between, cancel);
        }
    }

    public void Dispose()
    {
        http.Dispose();
        process.Dispose();
    }

    private List<T> RenderProcesses<T>(Func<Process, T> figure)
    {
        var figures = new List<T>();
        foreach (var thread in Directory.EnumerateDirectories($"/proc/{process.Id}/task"))
        {
            foreach (var id in File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                using var child = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
                figures.Add(figure(child));
            }
        }

        return figures;
    }
}
