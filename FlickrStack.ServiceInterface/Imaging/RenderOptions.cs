using System.ComponentModel.DataAnnotations;

namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>Limits of the render processes, at <c>FlickrStack:Render</c>.</summary>
public sealed class RenderOptions
{
    /// <summary>How many at once; 0 is one for each core.</summary>
    [Range(0, 256)]
    public int Processes { get; set; }

    /// <summary>Seconds that a picture may take.</summary>
    [Range(1, 3600)]
    public int LimitSeconds { get; set; } = 120;

    /// <summary>Megabytes that a process may take.</summary>
    [Range(64, 65536)]
    public int MemoryMegabytes { get; set; } = 1024;

    /// <summary>Pictures after which a process is replaced, so that its memory stays flat.</summary>
    [Range(1, 1_000_000)]
    public int JobsPerProcess { get; set; } = 1000;

    /// <summary>Which libvips: <c>bundled</c>, <c>system</c>, or absent: bundled if it is there.</summary>
    [RegularExpression("bundled|system", ErrorMessage = "FlickrStack:Render:Library is bundled or system.")]
    public string? Library { get; set; }
}
