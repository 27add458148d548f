using System.Runtime.CompilerServices;
using System.Text.Json;
using FlickrStack.ServiceModel;

namespace FlickrStack.Client;

/// <summary>Goes through lists, page by page, as they are read.</summary>
public static class Paging
{
    /// <summary>Everything that a query finds, from where it begins; each page costs the same, however deep.</summary>
    /// <typeparam name="T">What is listed.</typeparam>
    /// <param name="client">Asks for the pages.</param>
    /// <param name="query">The query; its limit is the size of a page. It is not changed.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="WebServiceException">The service refuses.</exception>
    public static async IAsyncEnumerable<T> All<T>(
        this FlickrStackClient client, IReturn<QueryResponse<T>> query, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var next = Copy(query);
        while (true)
        {
            var page = await client.Send(next, cancel);
            foreach (var item in page.Results) yield return item;
            if (page.NextCursor is null || next is not PageQuery paging) yield break;

            (paging.Cursor, paging.Offset, paging.Skip) = (page.NextCursor, null, null);
        }
    }

    private static IReturn<QueryResponse<T>> Copy<T>(IReturn<QueryResponse<T>> query) => (IReturn<QueryResponse<T>>)JsonSerializer.Deserialize(
        JsonSerializer.SerializeToUtf8Bytes(query, query.GetType(), ContractJson.Options), query.GetType(), ContractJson.Options)!;
}
