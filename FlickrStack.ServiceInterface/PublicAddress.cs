namespace FlickrStack.ServiceInterface;

/// <summary>The service's address as its clients know it, for absolute URLs; the host sets it.</summary>
public sealed class PublicAddress
{
    /// <summary>Scheme, host and path base, without a slash at the end.</summary>
    public string Root { get; set; } = "";
}
