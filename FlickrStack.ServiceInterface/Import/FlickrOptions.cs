using System.ComponentModel.DataAnnotations;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>How Flickr is called.</summary>
public sealed class FlickrOptions
{
    /// <summary>The API's address.</summary>
    [Required]
    public Uri BaseUrl { get; set; } = new("https://api.flickr.com/services/rest/");

    /// <summary>The key that Flickr gives to callers of its API.</summary>
    [Secret]
    public string? ApiKey { get; set; }

    /// <summary>The secret of that key, needed for users' tokens.</summary>
    [Secret]
    public string? ApiSecret { get; set; }

    /// <summary>Addresses of other APIs that speak as Flickr's does, which users may import from. None: only the one above.</summary>
    public List<Uri> AllowedBaseUrls { get; set; } = [];

    /// <summary>Calls an hour; Flickr stops keys that go on above 3600.</summary>
    [Range(1, 1_000_000)]
    public int CallsPerHour { get; set; } = 3600;

    /// <summary>Image downloads an hour, counted apart: Flickr's image servers refuse sooner than its API.</summary>
    [Range(1, 1_000_000)]
    public int ImagesPerHour { get; set; } = 7200;

    /// <summary>How often a call or a download is tried again.</summary>
    [Range(0, 20)]
    public int Retries { get; set; } = 5;

    /// <summary>Seconds that one attempt may take.</summary>
    [Range(1, 3600)]
    public int AttemptSeconds { get; set; } = 120;

    /// <summary>Bytes that one image may take.</summary>
    [Range(1, long.MaxValue)]
    public long MostImageBytes { get; set; } = 209_715_200;

    /// <summary>Bytes that one answer of the API may take.</summary>
    [Range(1, int.MaxValue)]
    public int MostAnswerBytes { get; set; } = 67_108_864;

    /// <summary>Whoever set these knows where they lead: they may be on this machine, or next to it.</summary>
    internal IEnumerable<Uri> Trusted => AllowedBaseUrls.Prepend(BaseUrl);

    internal FlickrAccess Access => new(BaseUrl, ApiKey, ApiSecret);
}
