namespace FlickrStack;

/// <summary>Where the service would serve, by its settings.</summary>
internal sealed record ServedAddresses(IReadOnlyList<string> All)
{
    private const string Standard = "http://localhost:5000";

    public static ServedAddresses Of(IConfiguration settings) => new(
        (settings["urls"] ?? settings["ASPNETCORE_URLS"] ?? Standard).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
