namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>A call as its signature sees it.</summary>
/// <param name="Verb">The HTTP method.</param>
/// <param name="Addresses">The addresses that the client may believe to be calling.</param>
/// <param name="Parameters">All parameters, from wherever they came.</param>
public sealed record FlickrCall(string Verb, IReadOnlyList<Uri> Addresses, IReadOnlyList<KeyValuePair<string, string>> Parameters)
{
    /// <summary>A parameter's text; empty where there is none.</summary>
    public string this[string name] => Parameters.FirstOrDefault(pair => pair.Key == name).Value ?? "";

    /// <summary>Whether it is signed with these secrets, for any of its addresses.</summary>
    public bool IsSignedWith(OAuthSignature secrets) => this[OAuthSignature.Name] is { Length: > 0 } signature
        && Addresses.Any(address => secrets.Matches(signature, Verb, address, Parameters));
}
