namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>Refuses a call as Flickr does: a code that means different things per method below 95, and a sentence.</summary>
public sealed class FlickrApiException(int code, string message) : Exception(message)
{
    public int Code { get; } = code;

    /// <summary>What OAuth calls it; null where it is none of OAuth's problems.</summary>
    public string? OAuthProblem { get; private init; }

    public static FlickrApiException Missing(string argument) => new(1, $"Required arguments missing: {argument}");

    /// <param name="problem">What OAuth calls it, such as <c>signature_invalid</c>; null for a signature of the old form.</param>
    public static FlickrApiException BadSignature(string? problem = null) => new(96, "Invalid signature") { OAuthProblem = problem };

    public static FlickrApiException BadToken() => new(98, "Invalid auth token");

    public static FlickrApiException BadKey(string reason) => new(100, $"Invalid API Key ({reason})");

    public static FlickrApiException Needs(FlickrGrant permission) => new(
        99, $"Insufficient permissions. Method requires {permission.ToString().ToLowerInvariant()} privileges; none granted.");

    public static FlickrApiException PhotoNotFound() => new(1, "Photo not found");

    public static FlickrApiException UnknownUser(int code = 1) => new(code, "User not found");
}
