using System.Net;
using FlickrStack.ServiceModel;

namespace FlickrStack.Client;

/// <summary>The service refused a request.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="refusal">What the service said.</param>
public sealed class WebServiceException(HttpStatusCode status, ResponseStatus refusal) : Exception(refusal.Message)
{
    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; } = status;

    /// <summary>The service's code, such as <c>NotFound</c>.</summary>
    public string ErrorCode { get; } = refusal.ErrorCode;

    /// <summary>The fields at fault.</summary>
    public IReadOnlyList<ResponseError> FieldErrors { get; } = refusal.Errors;

    /// <summary>How long the service asks to wait before trying again; null when it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
