using System.CommandLine;
using System.CommandLine.Parsing;
using FlickrStack.ServiceModel;

namespace FlickrStack.Commands;

/// <summary>The options that say what to import from Flickr, and as whom.</summary>
internal sealed class FlickrOrderOptions
{
    private readonly Option<string?> group = new("--group") { Description = "The pool of the group with this nsid, such as 80641914@N00." };
    private readonly Option<string?> photoset = new("--photoset") { Description = "The photoset with this id." };
    private readonly Option<string?> flickrUser = new("--flickr-user") { Description = "The photos of the Flickr user with this nsid; «me» is the token's." };
    private readonly Option<string?> search = new("--search") { Description = "Whatever all of Flickr finds for these words." };
    private readonly Option<int?> limit = new("--limit") { Description = "How many photos at most, the newest first (all).", CustomParser = ParseLimit };
    private readonly Option<bool> details = new("--details") { Description = "Ask for each photo's record too: one call more for tags as written and names of places." };
    private readonly Option<string?> key = new("--api-key") { Description = "Your Flickr API key (setting FlickrStack__Flickr__ApiKey)." };
    private readonly Option<string?> secret = new("--api-secret") { Description = "Its secret, needed with a token (setting FlickrStack__Flickr__ApiSecret)." };
    private readonly Option<string?> token = new("--token") { Description = "An OAuth token, to import what only its user sees." };
    private readonly Option<string?> tokenSecret = new("--token-secret") { Description = "The token's secret." };
    private readonly Option<Uri?> baseUrl = new("--base-url") { Description = "The API's address (https://api.flickr.com/services/rest/).", CustomParser = ParseAddress };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { group, photoset, flickrUser, search, limit, details, key, secret, token, tokenSecret, baseUrl })
            command.Add(option);
    }

    /// <summary>What is for whoever has the machine to say: whom to call, and as which application.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings(ParseResult parsed)
    {
        if (parsed.GetValue(key) is { } apiKey) yield return new("FlickrStack:Flickr:ApiKey", apiKey);
        if (parsed.GetValue(secret) is { } apiSecret) yield return new("FlickrStack:Flickr:ApiSecret", apiSecret);
        if (parsed.GetValue(baseUrl) is { } address) yield return new("FlickrStack:Flickr:BaseUrl", address.ToString());
    }

    public StartImport Order(ParseResult parsed) => new()
    {
        Source = ImportSource.Flickr,
        Group = parsed.GetValue(group),
        Photoset = parsed.GetValue(photoset),
        User = parsed.GetValue(flickrUser),
        Search = parsed.GetValue(search),
        Limit = parsed.GetValue(limit),
        Details = parsed.GetValue(details),
        Token = parsed.GetValue(token),
        TokenSecret = parsed.GetValue(tokenSecret),
    };

    private static int? ParseLimit(ArgumentResult given)
    {
        if (int.TryParse(given.Tokens[0].Value, out var limit) && limit > 0) return limit;

        given.AddError("--limit takes a number, 1 or more.");
        return null;
    }

    private static Uri? ParseAddress(ArgumentResult given)
    {
        if (Uri.TryCreate(given.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")) return address;

        given.AddError("--base-url takes an address that begins with http:// or https://.");
        return null;
    }
}
