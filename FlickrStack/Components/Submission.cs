using System.Net;
using FlickrStack.Client;

namespace FlickrStack.Components;

/// <summary>A form that was sent, and what came of it.</summary>
internal sealed class Submission
{
    private WebServiceException? refusal;

    /// <summary>What is wrong with the form as a whole, in a sentence; null when nothing is, or a field says it.</summary>
    public string? Fault => refusal is { FieldErrors.Count: 0 } ? refusal.Message : null;

    /// <summary>What is wrong with a field of the request.</summary>
    public string? FaultOf(string field) => refusal?.FieldErrors
        .FirstOrDefault(error => error.FieldName.Equals(field, StringComparison.OrdinalIgnoreCase))?.Message;

    /// <summary>Sends what a form asks for; a refusal that its user can do something about is kept to be shown.</summary>
    /// <returns>Whether it was done.</returns>
    public async Task<bool> Try(Func<Task> send)
    {
        try
        {
            await send();
            return true;
        }
        catch (WebServiceException refused) when (refused.StatusCode < HttpStatusCode.InternalServerError)
        {
            refusal = refused;
            return false;
        }
    }
}
