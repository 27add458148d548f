using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Import;

/// <summary>An import as people ask for it.</summary>
public sealed class ImportForm
{
    public ImportKind Kind { get; set; }

    /// <summary>Which group, user or album, or what to search for.</summary>
    public string? Which { get; set; }

    public int? Limit { get; set; }

    public bool Details { get; set; }

    public string? ApiKey { get; set; }

    public string? ApiSecret { get; set; }

    public string? Token { get; set; }

    public string? TokenSecret { get; set; }

    public string? BaseUrl { get; set; }

    /// <summary>What the API is asked for.</summary>
    internal StartImport Request() => Kind == ImportKind.Export ? new() { Source = ImportSource.Export } : new()
    {
        Group = Chosen(ImportKind.Group),
        User = Chosen(ImportKind.User),
        Photoset = Chosen(ImportKind.Album),
        Search = Kind == ImportKind.Search ? Given(Which) : null,
        Limit = Limit,
        Details = Details,
        ApiKey = Given(ApiKey),
        ApiSecret = Given(ApiSecret),
        Token = Given(Token),
        TokenSecret = Given(TokenSecret),
        BaseUrl = Given(BaseUrl),
    };

    private string? Chosen(ImportKind kind) => Kind == kind && Given(Which) is { } which ? FlickrAddress.IdOf(kind, which) : null;

    // An empty field says nothing.
    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
