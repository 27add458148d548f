using FlickrStack.ServiceModel;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>Flickr's API, as a source of imports.</summary>
public sealed class FlickrSource(FlickrImport import, FlickrHttp flickr, IOptions<FlickrOptions> options) : IImportSource
{
    public ImportSource Source => ImportSource.Flickr;

    public string Describe(StartImport order) => order switch
    {
        { Group: { } group } => $"group {group}",
        { Photoset: { } set } => $"photoset {set}",
        { User: { } user } => $"photos of {user}",
        _ => $"search for «{order.Search}»",
    };

    public void Demand(StartImport order)
    {
        var (access, settings) = (AccessOf(order), options.Value);
        if (!settings.Trusted.Append(new FlickrOptions().BaseUrl).Contains(access.BaseUrl))
            throw ApiException.Invalid("ForbiddenBaseUrl", "BaseUrl", "The service does not import from there.");
        if (access.ApiKey is null)
            throw ApiException.Invalid("ApiKeyRequired", "ApiKey", "Give a Flickr API key: the service has none of its own.");
        if (access is { Token: not null, ApiSecret: null })
            throw ApiException.Invalid("ApiSecretRequired", "ApiSecret", "Calls with a token are signed: give the API key's secret.");
    }

    public Task Run(ImportTask task, Action<ImportProgress> report, CancellationToken cancel)
    {
        var order = task.Order;
        var asked = new ImportOrder
        {
            Owner = task.Owner,
            Group = order.Group,
            Photoset = order.Photoset,
            User = order.User,
            Search = order.Search,
            IsSigned = order.Token is not null,
            Limit = order.Limit ?? int.MaxValue,
            Details = order.Details,
            BegunAt = task.BegunAt,
        };
        return import.Run(asked, new(flickr.As(AccessOf(order))), report, cancel);
    }

    // Somebody's own key comes with its own secret, or none.
    private FlickrAccess AccessOf(StartImport order)
    {
        var own = options.Value.Access;
        return new(
            order.BaseUrl is { } url ? new(url) : own.BaseUrl,
            order.ApiKey ?? own.ApiKey,
            order.ApiKey is null ? order.ApiSecret ?? own.ApiSecret : order.ApiSecret,
            order.Token,
            order.TokenSecret);
    }
}
