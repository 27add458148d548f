using System.Globalization;
using System.Text.Json;
using FlickrStack.ServiceModel;

namespace FlickrStack.Wire;

/// <summary>Writes a refusal: its status, its headers and its <c>ResponseStatus</c>.</summary>
internal static class Refusal
{
    public const string RequestIdHeader = "X-Request-Id";

    public static async Task Write(
        HttpContext http,
        int status,
        string code,
        string message,
        IReadOnlyList<ResponseError>? errors = null,
        TimeSpan? retryAfter = null)
    {
        var response = http.Response;
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        response.Headers[RequestIdHeader] = http.TraceIdentifier;
        SafetyHeaders.Add(http);
        if (status == StatusCodes.Status401Unauthorized) response.Headers.WWWAuthenticate = "Bearer";
        if (retryAfter is { } wait)
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);

        var body = new ErrorResponse
        {
            ResponseStatus = new() { ErrorCode = code, Message = message, Errors = [.. errors ?? []], Meta = TellBatch(http) },
        };
        await AnswerWriter.WriteJson(http, JsonSerializer.SerializeToUtf8Bytes(body, ContractJson.Options));
    }

    private static Dictionary<string, string>? TellBatch(HttpContext http)
    {
        if (http.Features.Get<BatchProgress>() is not { } batch) return null;

        var completed = batch.Completed.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers[BatchProgress.Header] = completed;
        return new() { ["AutoBatchIndex"] = completed };
    }
}
