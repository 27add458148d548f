using System.Diagnostics;
using System.Text.Json;

namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>A child that decodes. It takes one order at a time; after a failure of its own it is of no more use.</summary>
internal sealed class RenderProcess(RenderOptions limits) : IDisposable
{
    private const int LongestAnswer = 256 * 1024;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    private readonly Process process = RenderProgram.Start(limits.Library);
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
            process.Refresh();
            if (process.HasExited) break;
            if (process.WorkingSet64 > limits.MemoryMegabytes * 1024L * 1024)
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

    private async Task<RenderAnswer> Ask(RenderOrder order)
    {
        try
        {
            var line = JsonSerializer.SerializeToUtf8Bytes(order, RenderJson.Default.RenderOrder);
            await process.StandardInput.BaseStream.WriteAsync(line.Append((byte)'\n').ToArray());
            await process.StandardInput.BaseStream.FlushAsync();
            var answer = JsonSerializer.Deserialize((await ReadLine(process.StandardOutput.BaseStream)).Span, RenderJson.Default.RenderAnswer);
            return answer is not null && IsOf(answer, order) ? answer : throw Crashed();
        }
        catch (Exception e) when (e is IOException or JsonException or ObjectDisposedException)
        {
            // Its pipes end with it, and what it writes at its end is no answer.
            throw Crashed();
        }
    }

    // A decoder that was taken over must not make us read other files, nor endless ones.
    private static bool IsOf(RenderAnswer answer, RenderOrder order) => answer.Outcome is null
        ? answer.Error is not null
        : answer.Outcome.Files.Select(file => file.File).SequenceEqual(order.Targets.Select(target => target.File));

    private static async Task<ReadOnlyMemory<byte>> ReadLine(Stream output)
    {
        var buffer = new byte[LongestAnswer];
        var length = 0;
        do
        {
            var read = await output.ReadAsync(buffer.AsMemory(length));
            if (read == 0) throw new EndOfStreamException();
            length += read;
        }
        while (buffer[length - 1] != '\n');

        return buffer.AsMemory(0, length);
    }

    private static RenderException Crashed() => new("The decoder crashed.", isFinal: false);
}
