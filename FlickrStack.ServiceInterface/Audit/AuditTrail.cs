using FlickrStack.ServiceInterface.Auth;

namespace FlickrStack.ServiceInterface.Audit;

/// <summary>Writes down what the caller has done.</summary>
public sealed class AuditTrail(AuditTable records, CurrentUser user, TimeProvider clock)
{
    private const int LongestDetails = 2000;

    /// <param name="operation">What was called.</param>
    /// <param name="subject">The ids in its path.</param>
    /// <param name="details">What was sent, without secrets.</param>
    /// <param name="requestId">The call's number.</param>
    public Task Add(string operation, string? subject, string details, string requestId) => records.Add(new()
    {
        At = clock.GetUtcNow(),
        UserId = user.Id,
        UserName = user.Caller.UserName,
        Operation = operation,
        Subject = subject,
        Details = Cut(details),
        Address = user.Address,
        RequestId = requestId,
    });

    // Half a surrogate pair is no character.
    private static string Cut(string text) => text.Length <= LongestDetails
        ? text
        : text[..(char.IsHighSurrogate(text[LongestDetails - 1]) ? LongestDetails - 1 : LongestDetails)];
}
