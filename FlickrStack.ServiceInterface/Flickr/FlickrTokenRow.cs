namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>A token's permission and the application that it was given to.</summary>
public sealed record FlickrTokenRow
{
    public required long KeyId { get; init; }

    public required long ApplicationId { get; init; }

    public required FlickrGrant Permission { get; init; }
}
