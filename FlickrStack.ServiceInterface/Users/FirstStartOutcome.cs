using FlickrStack.ServiceInterface.Import;

namespace FlickrStack.ServiceInterface.Users;

/// <summary>What a start did for the first time.</summary>
/// <param name="AdminPassword">The administrator's password where one was generated: nobody will see it again.</param>
/// <param name="Demo">The demo's photos where they were imported.</param>
public sealed record FirstStartOutcome(string? AdminPassword, ImportProgress? Demo);
