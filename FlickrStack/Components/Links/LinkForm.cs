using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Links;

/// <summary>How long a link is to last, and what it is to open.</summary>
internal sealed class LinkForm
{
    /// <summary>One of the presets, in seconds.</summary>
    public int Seconds { get; set; } = 3600;

    /// <summary>Any other time, which wins.</summary>
    public decimal? Minutes { get; set; }

    /// <summary>In pixels; nothing is the best that the plan grants.</summary>
    public int? Height { get; set; }

    public CreateLink ToDto(long photo) => new()
    {
        PhotoId = photo,
        Seconds = Minutes is { } minutes ? (int)Math.Clamp(minutes * 60, 0, int.MaxValue) : Seconds,
        Height = Height,
    };
}
