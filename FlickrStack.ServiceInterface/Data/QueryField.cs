using System.Globalization;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>A field that a list may be narrowed by; what is in no list of them is never asked of the database.</summary>
/// <param name="Name">Its name in the contract.</param>
/// <param name="Column">Its column in the statement that finds the page.</param>
/// <param name="Read">Makes a parameter of a value as it was sent; null for garbage.</param>
public sealed record QueryField(string Name, string Column, Func<string, object?> Read)
{
    /// <summary>Whether it may be asked for a part of its text.</summary>
    public bool IsText { get; private init; }

    public static QueryField Text(string name, string column) => new(name, column, text => text) { IsText = true };

    public static QueryField Number(string name, string column) => new(
        name, column, text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (object?)Whole(text) ?? number : null);

    public static QueryField Time(string name, string column) => new(
        name, column, text => UtcTime.TryParse(text, out var time) ? time.ToUnixTimeMilliseconds() : null);

    public static QueryField Named<T>(string name, string column)
        where T : struct, Enum => new(
            name, column, text => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null);

    private static long? Whole(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
