using FlickrStack.ServiceInterface;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace FlickrStack.Wire;

/// <summary>Turns whatever was thrown, and every status without a body, into a <c>ResponseStatus</c>.</summary>
internal sealed class ResponseStatusHandler(ILogger<ResponseStatusHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancel)
    {
        switch (exception)
        {
            case ApiException e:
                await Refusal.Write(http, e.Status, e.Code, e.Message, e.Errors, e.RetryAfter);
                return true;
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                await Refusal.Write(http, StatusCodes.Status413PayloadTooLarge, "TooLarge", "The body of the request is too large.");
                return true;
            case BadHttpRequestException e:
                await Refusal.Write(http, e.StatusCode, CodeOf(e.StatusCode), "The request is not good HTTP.");
                return true;
            case OperationCanceledException when http.RequestAborted.IsCancellationRequested:
                http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
                return true;
            default:
                log.LogError(exception, "{Method} {Path} failed ({RequestId})", http.Request.Method, http.Request.Path, http.TraceIdentifier);
                await Refusal.Write(
                    http,
                    StatusCodes.Status500InternalServerError,
                    "InternalError",
                    $"Something went wrong here. Tell the administrator this number: {http.TraceIdentifier}");
                return true;
        }
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

    private static string CodeOf(int status) => ReasonPhrases.GetReasonPhrase(status).Replace(" ", "", StringComparison.Ordinal);
}
