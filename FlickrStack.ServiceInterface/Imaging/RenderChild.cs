using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>The inside of a render process: takes an order a line, and answers each with a line, until no more can come.</summary>
/// <param name="library">bundled, system, or null: bundled if it is there.</param>
public sealed class RenderChild(string? library) : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly BlockingCollection<string> orders = [];
    private readonly ManualResetEventSlim isDone = new();
    private bool isStarted;

    /// <summary>Serves until the input ends.</summary>
    public void Serve(Stream input, Stream output)
    {
        new Thread(() => Listen(input)) { IsBackground = true }.Start();
        foreach (var line in orders.GetConsumingEnumerable())
        {
            JsonSerializer.Serialize(output, Answer(line), RenderJson.Default.RenderAnswer);
            output.WriteByte((byte)'\n');
            output.Flush();
        }

        isDone.Set();
    }

    public void Dispose()
    {
        orders.Dispose();
        isDone.Dispose();
    }

    // Nobody watches over a process whose parent has died: what it is at must not keep it.
    private void Listen(Stream input)
    {
        using var reader = new StreamReader(input);
        while (reader.ReadLine() is { } line) orders.Add(line);
        orders.CompleteAdding();
        if (!isDone.Wait(Grace)) Process.GetCurrentProcess().Kill();
    }

    private RenderAnswer Answer(string line)
    {
        try
        {
            if (!isStarted) VipsLibrary.Start(library);
            isStarted = true;
            return new(Rendering.Make(JsonSerializer.Deserialize(line, RenderJson.Default.RenderOrder)!));
        }
        catch (RenderException e)
        {
            return new(null, e.Message, e.IsFinal);
        }
        catch (DllNotFoundException)
        {
            return new(null, "libvips is missing: install npm and build again, or install the package libvips42.");
        }
        catch (Exception e) when (e is VipsException or IOException or UnauthorizedAccessException)
        {
            // Folders and disks get well again.
            return new(null, "The original could not be opened, or its renditions could not be written.");
        }
    }
}
