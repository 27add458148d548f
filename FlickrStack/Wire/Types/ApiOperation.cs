using FlickrStack.ServiceModel;

namespace FlickrStack.Wire.Types;

/// <summary>What turns a type into a request.</summary>
/// <param name="Verb">The operation's own HTTP method.</param>
/// <param name="Response">What it answers; null for nothing.</param>
/// <param name="Return"><c>IReturn&lt;T&gt;</c> or <c>IReturnVoid</c>, as the request declares it.</param>
/// <param name="Routes">Where it is served besides the predefined addresses.</param>
/// <param name="Caller">Who may send it.</param>
/// <param name="Tag">The feature it belongs to.</param>
internal sealed record ApiOperation(
    string Verb, ApiTypeRef? Response, ApiTypeRef? Return, IReadOnlyList<RouteAttribute> Routes, CallerAttribute? Caller, string? Tag)
{
    /// <summary>The request itself; set when it has been read.</summary>
    public ApiType Request { get; internal set; } = null!;
}
