using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Tracking;

/// <summary>Calls that wait to be written down. No request ever waits here: what has no room is lost, and counted.</summary>
public sealed class WaitingTrackings(IOptions<TrackingOptions> options, LostTrackings lost)
{
    private readonly Channel<TrackingRow> calls = Channel.CreateBounded<TrackingRow>(
        new BoundedChannelOptions(options.Value.MostWaiting) { SingleReader = true });

    internal ChannelReader<TrackingRow> Reader => calls.Reader;

    public void Add(TrackingRow call)
    {
        if (!calls.Writer.TryWrite(call)) lost.Count(1);
    }

    internal void Close() => calls.Writer.TryComplete();
}
