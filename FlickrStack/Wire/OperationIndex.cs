using System.Text.Json;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceModel;

namespace FlickrStack.Wire;

/// <summary>All operations by feature, as <c>GET /api</c> lists them.</summary>
internal sealed class OperationIndex(OperationCatalog catalog)
{
    public async Task Write(HttpContext http)
    {
        var root = http.RequestServices.GetRequiredService<PublicAddress>().Root;
        var index = catalog.Operations
            .GroupBy(operation => operation.Service.Namespace!.Split('.')[^1].ToLowerInvariant())
            .OrderBy(feature => feature.Key, StringComparer.Ordinal)
            .ToDictionary(feature => feature.Key, feature => feature.Select(operation => new
            {
                operation.Name,
                Returns = NameOf(operation.Response),
                Links = new { Api = $"{root}/api/{operation.Name}" },
            }));
        await AnswerWriter.WriteJson(http, JsonSerializer.SerializeToUtf8Bytes(index, ContractJson.Options));
    }

    private static string NameOf(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(',', type.GetGenericArguments().Select(NameOf))}>"
        : type.Name;
}
