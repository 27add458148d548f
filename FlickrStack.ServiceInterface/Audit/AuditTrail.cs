using FlickrStack.ServiceInterface.Auth;

namespace FlickrStack.ServiceInterface.Audit;

/// <summary>Writes down what administrators have done, to what is theirs alone to change and to other users' things.</summary>
public sealed class AuditTrail(AuditTable records, CurrentUser user, Whose whose, TimeProvider clock)
{
    private const int LongestDetails = 2000;

    /// <param name="request">A request that may change something, and that was granted and has been fulfilled.</param>
    /// <param name="requestId">The call's number.</param>
    public Task Note<TRequest>(TRequest request, string requestId)
        where TRequest : class
    {
        if (!AuditedRequest<TRequest>.IsForAdministrators && !whose.IsNamed) return Task.CompletedTask;

        return records.Add(new()
        {
            At = clock.GetUtcNow(),
            UserId = user.Id,
            UserName = user.Caller.UserName,
            Operation = typeof(TRequest).Name,
            Subject = AuditedRequest<TRequest>.Subject(request),
            Details = Cut(AuditedRequest<TRequest>.Details(request)),
            Address = user.Address,
            RequestId = requestId,
        });
    }

    // Half a surrogate pair is no character.
    private static string Cut(string text) => text.Length <= LongestDetails
        ? text
        : text[..(char.IsHighSurrogate(text[LongestDetails - 1]) ? LongestDetails - 1 : LongestDetails)];
}
