using FlickrStack.ServiceInterface.Imaging;
using FlickrStack.ServiceInterface.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FlickrStack.Tests.Imaging;

/// <summary>Render processes of one build of libvips, with a folder for what they are given and one for what they make.</summary>
internal sealed class Darkroom : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("flickrstack-darkroom-");

    public Darkroom(RenderOptions options)
    {
        Processes = new ServiceCollection().AddMetrics().AddSingleton(Options.Create(options)).AddSingleton<RenderMeter>().AddSingleton<RenderProcesses>()
            .BuildServiceProvider().GetRequiredService<RenderProcesses>();
        Made = folder.CreateSubdirectory("made").FullName;
    }

    public Darkroom(string? library) : this(new RenderOptions { Library = library, Processes = 1 })
    {
    }

    public RenderProcesses Processes { get; }

    /// <summary>The folder of what is made.</summary>
    public string Made { get; }

    public static byte[] Sample(string name) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Imaging", "Samples", name));

    public Task<RenderOutcome> Make(string sample, params RenderTarget[] targets) =>
        Processes.Run(Order(Sample(sample), FormatOf(sample), targets), default);

    public RenderOrder Order(byte[] picture, string format, params RenderTarget[] targets)
    {
        var source = Path.Combine(folder.FullName, Path.GetRandomFileName());
        File.WriteAllBytes(source, picture);
        return new() { Source = source, Format = format, Folder = Made, Targets = targets, Placeholder = true };
    }

    /// <summary>A picture's pixels in its own size, whatever its format.</summary>
    public async Task<Pixels> Look(byte[] picture, string format)
    {
        await Processes.Run(Order(picture, format, new RenderTarget("look.png", "png", Fit.Whole, 0)), default);
        return Pixels.OfPng(Read("look.png"));
    }

    public Task<Pixels> Look(string sample) => Look(Sample(sample), FormatOf(sample));

    public byte[] Read(string file) => File.ReadAllBytes(Path.Combine(Made, file));

    public void Dispose()
    {
        Processes.Dispose();
        folder.Delete(recursive: true);
    }

    private static string FormatOf(string sample) => Path.GetExtension(sample) switch
    {
        ".jpg" => "jpeg",
        ".tif" => "tiff",
        var extension => extension[1..],
    };
}
