using System.Security.Cryptography;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace FlickrStack.Wire.OpenApi;

/// <summary>The document's text, which is the same for everyone and is written once.</summary>
internal sealed class ApiDocumentText([FromKeyedServices(ApiDocumentText.Name)] IOpenApiDocumentProvider documents)
{
    public const string Name = "v1";

    private readonly Lazy<Task<byte[]>> text = new(() => Write(documents));

    public async Task<IResult> Answer()
    {
        var bytes = await text.Value;
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"");
        return Results.Bytes(bytes, "application/json; charset=utf-8", entityTag: tag);
    }

    private static async Task<byte[]> Write(IOpenApiDocumentProvider documents)
    {
        var document = await documents.GetOpenApiDocumentAsync();
        using var bytes = new MemoryStream();
        await document.SerializeAsJsonAsync(bytes, OpenApiSpecVersion.OpenApi3_1);
        return bytes.ToArray();
    }
}
