using System.Globalization;

namespace FlickrStack.Components.Admin.Plans;

/// <summary>A number of bytes as a form asks for one: an amount and its unit, of 1024 of the next smaller each.</summary>
internal static class ByteAmount
{
    /// <summary>What stands for an amount that cannot be read: no amount of bytes, for the API to refuse.</summary>
    private const long Unreadable = -1;

    public static IReadOnlyList<string> Units { get; } = ["bytes", "KB", "MB", "GB", "TB"];

    /// <summary>Writes bytes in the largest unit that leaves nothing over.</summary>
    public static (string Amount, string Unit) Split(long bytes)
    {
        var unit = 0;
        for (; bytes > 0 && bytes % 1024 == 0 && unit < Units.Count - 1; unit++) bytes /= 1024;
        return (bytes.ToString(CultureInfo.InvariantCulture), Units[unit]);
    }

    /// <returns>The bytes; none where no amount is given.</returns>
    public static long? Read(string? amount, string? unit)
    {
        if (string.IsNullOrWhiteSpace(amount)) return null;

        var isNumber = decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        var factor = Units.Index().FirstOrDefault(known => known.Item == unit) is { Item: not null, Index: var power } ? 1L << (10 * power) : 0;
        if (!isNumber || factor == 0) return Unreadable;

        return number < (decimal)long.MaxValue / factor ? (long)(number * factor) : long.MaxValue;
    }
}
