using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>The paces that all imports of this process keep together: Flickr counts calls by key, and images by network.</summary>
public sealed class FlickrPaces(IOptions<FlickrOptions> options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Pace> calls = new(StringComparer.Ordinal);

    public Pace Images { get; } = new(options.Value.ImagesPerHour, clock);

    public Pace CallsOf(FlickrAccess access) =>
        calls.GetOrAdd(access.ApiKey ?? "", _ => new(options.Value.CallsPerHour, clock));
}
