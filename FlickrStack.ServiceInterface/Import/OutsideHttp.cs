namespace FlickrStack.ServiceInterface.Import;

/// <summary>Gets what others serve. Where it is said to have moved is looked at as closely as the first address.</summary>
public sealed class OutsideHttp(HttpClient http, OutsideAddresses addresses)
{
    private const int MostMoves = 5;

    /// <exception cref="FlickrException">The address, or one that it leads to, may not be called.</exception>
    public async Task<HttpResponseMessage> Get(Uri address, CancellationToken cancel)
    {
        for (var moves = 0; moves <= MostMoves; moves++)
        {
            addresses.Demand(address);
            var response = await Send(address, cancel);
            if ((int)response.StatusCode is not (>= 301 and <= 308) || response.Headers.Location is not { } moved) return response;

            response.Dispose();
            address = new(address, moved);
        }

        throw new FlickrException($"{address.Host} sends from one address to another without end.");
    }

    private async Task<HttpResponseMessage> Send(Uri address, CancellationToken cancel)
    {
        try
        {
            return await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancel);
        }
        catch (HttpRequestException e) when (e.InnerException is FlickrException refusal)
        {
            // Ours: it was not even tried, and trying again does not help.
            throw new FlickrException(refusal.Message);
        }
    }
}
