using System.Globalization;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Uploads;
using FlickrStack.ServiceModel;
using FluentValidation;
using Microsoft.AspNetCore.Http.Features;

namespace FlickrStack.Tus;

/// <summary>Answers the protocol's requests.</summary>
internal sealed class TusUploads(
    OpenUploads open, UploadFiles files, IValidator<CreateUpload> rules, PublicAddress address, TimeProvider clock)
{
    public async Task Create(HttpContext http)
    {
        var creation = TusRequest.Creation(http.Request);
        rules.Demand(creation);
        var carriesPart = TusRequest.CarriesPart(http.Request);
        if (!carriesPart && http.Request.ContentLength > 0) TusRequest.DemandPart(http.Request);
        var part = TusRequest.Part(http.Request, 0);

        var metadata = http.Request.Headers[TusHeaders.UploadMetadata].ToString();
        var upload = await open.Open(creation, metadata, clock.GetUtcNow(), http.RequestAborted);
        http.Tell(headers => headers.Location = $"{address.Root}{TusModule.Path}/{upload.Id}");
        TellExpiry(http, upload);
        if (carriesPart) await Append(http, upload, part);
        http.Response.StatusCode = StatusCodes.Status201Created;
    }

    public async Task Head(HttpContext http)
    {
        var upload = await Find(http);
        var received = await files.Received(upload, http.RequestAborted);
        http.Tell(headers =>
        {
            headers[TusHeaders.UploadOffset] = Text(received);
            headers[TusHeaders.UploadLength] = Text(upload.Bytes);
            headers[TusHeaders.UploadMetadata] = upload.Metadata;
        });
        TellExpiry(http, upload);
    }

    public async Task Patch(HttpContext http)
    {
        var upload = await Find(http);
        TusRequest.DemandPart(http.Request);
        TellExpiry(http, upload);
        await Append(http, upload, TusRequest.Part(http.Request, TusRequest.Number(http.Request, TusHeaders.UploadOffset)));
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    public async Task Delete(HttpContext http)
    {
        await open.Abandon(await Find(http), http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task<UploadRow> Find(HttpContext http) =>
        await open.Find((string)http.Request.RouteValues["id"]!, http.RequestAborted) ?? throw ApiException.NotFound("Upload");

    private async Task Append(HttpContext http, UploadRow upload, UploadPart part)
    {
        // The bytes are counted as they are written, up to what was announced.
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        http.Response.OnStarting(async () =>
        {
            if (http.Response.StatusCode == StatusCodes.Status409Conflict)
                http.Response.Headers[TusHeaders.UploadOffset] = Text(await files.Received(upload, CancellationToken.None));
        });
        var (received, result) = await open.Append(upload, part, http.RequestAborted);
        http.Tell(headers =>
        {
            headers[TusHeaders.UploadOffset] = Text(received);
            if (result?.Id is not { } photo) return;

            headers[TusHeaders.UploadPhoto] = Text(photo);
            headers[TusHeaders.UploadStatus] = result.Status.ToString().ToLowerInvariant();
        });
    }

    private static void TellExpiry(HttpContext http, UploadRow upload) => http.Tell(
        headers => headers[TusHeaders.UploadExpires] = upload.ExpiresAt.ToString("R", CultureInfo.InvariantCulture));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
