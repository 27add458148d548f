using System.Diagnostics.Metrics;

namespace FlickrStack.Tests;

/// <summary>Adds up what one counter of the programs under test counts from now on.</summary>
internal sealed class MeterSum : IDisposable
{
    private readonly MeterListener listener = new();
    private long sum;

    public MeterSum(string counter)
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Name == counter) listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, counted, _, _) => Interlocked.Add(ref sum, counted));
        listener.Start();
    }

    public long Value => Interlocked.Read(ref sum);

    public void Dispose() => listener.Dispose();
}
