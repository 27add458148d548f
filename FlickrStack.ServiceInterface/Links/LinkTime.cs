using System.Globalization;

namespace FlickrStack.ServiceInterface.Links;

/// <summary>The time that a link has left.</summary>
public sealed record LinkTime(DateTimeOffset EndsAt, DateTimeOffset Now)
{
    public TimeSpan Left => EndsAt > Now ? EndsAt - Now : TimeSpan.Zero;

    // Rounded up: none are left when it is over, and not before.
    public long Seconds => (long)Math.Ceiling(Left.TotalSeconds);

    public string Text => Seconds switch
    {
        0 => "Expired",
        < 60 => string.Create(CultureInfo.InvariantCulture, $"{Seconds} s"),
        < 3600 => string.Create(CultureInfo.InvariantCulture, $"{Seconds / 60} min {Seconds % 60} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Seconds / 3600} h {Seconds / 60 % 60} min"),
    };
}
