using FlickrStack.ServiceInterface;
using FlickrStack.ServiceInterface.Tracking;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace FlickrStack.Wire;

/// <summary>Turns whatever was thrown, and every status without a body, into a <c>ResponseStatus</c>.</summary>
internal sealed class ResponseStatusHandler(ILogger<ResponseStatusHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancel)
    {
        try
        {
            await Refuse(http, exception);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // A client that goes is no error of ours and reads no refusal.
            if (!http.Response.HasStarted) http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }

        return true;
    }

    /// <summary>For statuses that come from routing: no such path, no such method.</summary>
    public static Task WriteStatus(StatusCodeContext context)
    {
        var http = context.HttpContext;
        var status = http.Response.StatusCode;
        return Refusal.Write(http, status, CodeOf(status), status switch
        {
            StatusCodes.Status404NotFound => "There is nothing at this address.",
            StatusCodes.Status405MethodNotAllowed => $"This address takes {http.Response.Headers.Allow}, not {http.Request.Method}.",
            _ => ReasonPhrases.GetReasonPhrase(status),
        });
    }

    private Task Refuse(HttpContext http, Exception exception)
    {
        switch (exception)
        {
            case ApiException e:
                return Refusal.Write(http, e.Status, e.Code, e.Message, e.Errors, e.RetryAfter);
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return Refusal.Write(http, StatusCodes.Status413PayloadTooLarge, "TooLarge", "The body of the request is too large.");
            case BadHttpRequestException e:
                return Refusal.Write(http, e.StatusCode, CodeOf(e.StatusCode), "The request is not good HTTP.");
            case OperationCanceledException or IOException when http.RequestAborted.IsCancellationRequested:
                return Task.FromCanceled(http.RequestAborted);
            default:
                log.LogError(
                    exception, "{Method} {Path} failed ({RequestId})", http.Request.Method, TrackedText.Path(http.Request.Path), http.TraceIdentifier);
                return Refusal.Write(
                    http,
                    StatusCodes.Status500InternalServerError,
                    "InternalError",
                    $"Something went wrong here. Tell the administrator this number: {http.TraceIdentifier}");
        }
    }

    private static string CodeOf(int status) => ReasonPhrases.GetReasonPhrase(status).Replace(" ", "", StringComparison.Ordinal);
}
