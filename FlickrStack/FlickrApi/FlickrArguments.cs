using System.Globalization;
using FlickrStack.ServiceInterface.Flickr;

namespace FlickrStack.FlickrApi;

/// <summary>The arguments of a call. What Flickr's clients send is read leniently: garbage in a number is its default.</summary>
internal sealed class FlickrArguments(IReadOnlyList<KeyValuePair<string, string>> all)
{
    private const int DefaultPerPage = 100;

    public IReadOnlyList<KeyValuePair<string, string>> All { get; } = all;

    /// <summary>What lists are asked to tell beside the usual.</summary>
    public IReadOnlySet<string> Extras => field ??= List("extras").ToHashSet(StringComparer.Ordinal);

    /// <summary>An argument's text; empty where there is none.</summary>
    public string this[string name] => All.FirstOrDefault(pair => pair.Key == name).Value ?? "";

    public string? OrNull(string name) => this[name] is { Length: > 0 } text ? text : null;

    /// <summary>An argument's text, which may be empty: what is given so is to be emptied. Null where it is not given.</summary>
    public string? Given(string name) => All.Any(pair => pair.Key == name) ? this[name] : null;

    /// <exception cref="FlickrApiException">1: it is missing.</exception>
    public string Required(string name) => OrNull(name) ?? throw FlickrApiException.Missing(name);

    public int Number(string name, int otherwise) =>
        int.TryParse(this[name], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    public IEnumerable<string> List(string name) =>
        this[name].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A time in Unix seconds or as MySQL writes it; null for neither.</summary>
    public DateTimeOffset? Time(string name)
    {
        if (long.TryParse(this[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
            return DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(seconds, 0, 253_402_300_799));

        return DateTimeOffset.TryParse(this[name], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
    }

    /// <summary>Which page is asked for: too large a page is made smaller, as Flickr does.</summary>
    public PageOrder Page(int perPage = DefaultPerPage, int most = PageOrder.Most) => new(
        Math.Clamp(Number("page", 1), 1, 1_000_000), Number("per_page", perPage) is var given and > 0 ? Math.Min(given, most) : perPage);
}
