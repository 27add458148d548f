using System.Globalization;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Tracking;

/// <summary>Which calls are wanted, as parameters of the statements.</summary>
/// <param name="Reader">Whose calls only, whatever else is asked for; null for everyone's.</param>
/// <param name="Request">What is asked for.</param>
/// <param name="Window">Which part of them.</param>
public sealed record TrackingFilter(long? Reader, QueryTrackings Request, PageWindow Window)
{
    public Conditions Conditions { get; init; } = Conditions.None;

    public string? User => Given(Request.User);

    public string? Method => Given(Request.Method)?.ToUpperInvariant();

    public string? Path => Given(Request.Path);

    public string? Operation => Given(Request.Operation);

    public bool HasStatus => Given(Request.Status) is not null;

    public int LowestStatus => StatusWith('0');

    public int HighestStatus => StatusWith('9');

    /// <summary>No earlier than asked for. The cursor says so too, that the index begins there whichever it goes by.</summary>
    public long Earliest => Window is { FromCursor: true, Sort.Descending: false }
        ? Math.Max((long)Window.AfterKey!, From)
        : From;

    /// <summary>No later than asked for, as above.</summary>
    public long Latest => Window is { FromCursor: true, Sort.Descending: true }
        ? Math.Min((long)Window.AfterKey!, To)
        : To;

    public int Limit => Window.Limit;

    public int Offset => Window.Offset;

    public object? AfterKey => Window.AfterKey;

    public long AfterId => Window.AfterId;

    private long From => Request.From?.ToUnixTimeMilliseconds() ?? 0;

    private long To => Request.To?.ToUnixTimeMilliseconds() ?? long.MaxValue;

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private int StatusWith(char digit) =>
        HasStatus ? int.Parse(Request.Status!.ToLowerInvariant().Replace('x', digit), CultureInfo.InvariantCulture) : 0;
}
