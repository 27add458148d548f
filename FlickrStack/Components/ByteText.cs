using System.Globalization;

namespace FlickrStack.Components;

/// <summary>Numbers of bytes, as people read them.</summary>
internal static class ByteText
{
    private static readonly string[] Units = ["bytes", "KB", "MB", "GB", "TB", "PB"];

    /// <returns>Such as <c>4.2 MB</c>, of 1024 KB each.</returns>
    public static string Of(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        // What would be written as 1024 is 1 of the next.
        while (size >= 1023.5 && unit < Units.Length - 1) (size, unit) = (size / 1024, unit + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{size.ToString(unit > 0 && size < 9.95 ? "0.#" : "0", CultureInfo.InvariantCulture)} {Units[unit]}");
    }
}
