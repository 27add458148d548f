using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>A child that decodes. It takes one order at a time; after a failure of its own it is of no more use.</summary>
internal sealed class RenderProcess(RenderOptions limits) : IDisposable
{
    private const int LongestAnswer = 64 * 1024;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    private readonly Process process = RenderProgram.Start(limits.Library);
    private readonly byte[] answer = new byte[LongestAnswer];
    private int orders;

    public int Id => process.Id;

    public bool IsUsable => orders < limits.JobsPerProcess && !process.HasExited;

    public async Task<RenderAnswer> Run(RenderOrder order, CancellationToken cancel)
    {
        orders++;
        var answering = Ask(order);
        var started = Stopwatch.GetTimestamp();
        while (await Task.WhenAny(answering, Task.Delay(Poll, cancel)) != answering)
        {
            cancel.ThrowIfCancellationRequested();
            if (Stopwatch.GetElapsedTime(started).TotalSeconds > limits.LimitSeconds)
                throw new RenderException($"It took longer than {limits.LimitSeconds} seconds.", isFinal: false);
            if (Resident() > limits.MemoryMegabytes * 1024L * 1024)
                throw new RenderException($"It took more than {limits.MemoryMegabytes} MB of memory.", isFinal: false);
        }

        return await answering;
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private long Resident()
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                // The runtime would read about every thread as well, which costs milliseconds.
                var pages = File.ReadAllText($"/proc/{Id}/statm").Split(' ')[1];
                return long.Parse(pages, CultureInfo.InvariantCulture) * Environment.SystemPageSize;
            }

            process.Refresh();
            return process.WorkingSet64;
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            // It has ended meanwhile, as its pipe will tell.
            return 0;
        }
    }

    private async Task<RenderAnswer> Ask(RenderOrder order)
    {
        try
        {
            var line = JsonSerializer.SerializeToUtf8Bytes(order, RenderJson.Default.RenderOrder);
            await process.StandardInput.BaseStream.WriteAsync(line.Append((byte)'\n').ToArray());
            await process.StandardInput.BaseStream.FlushAsync();
            var told = JsonSerializer.Deserialize((await ReadLine(process.StandardOutput.BaseStream)).Span, RenderJson.Default.RenderAnswer);
            return told is not null && IsOf(told, order) ? told : throw Crashed();
        }
        catch (Exception e) when (e is IOException or JsonException or ObjectDisposedException)
        {
            // Its pipes end with it, and what it writes at its end is no answer.
            throw Crashed();
        }
    }

    // A decoder that was taken over must not make us read other files, nor endless ones.
    private static bool IsOf(RenderAnswer told, RenderOrder order) => told.Outcome is null
        ? told.Error is not null
        : told.Outcome.Files.Select(file => file.File).SequenceEqual(order.Targets.Select(target => target.File));

    private async Task<ReadOnlyMemory<byte>> ReadLine(Stream output)
    {
        var length = 0;
        do
        {
            var read = await output.ReadAsync(answer.AsMemory(length));
            if (read == 0) throw new EndOfStreamException();
            length += read;
        }
        while (answer[length - 1] != '\n');

        return answer.AsMemory(0, length);
    }

    private static RenderException Crashed() => new("The decoder crashed.", isFinal: false);
}
