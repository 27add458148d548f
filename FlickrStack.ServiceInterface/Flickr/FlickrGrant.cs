namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>What a token lets an application do; each includes those before it.</summary>
public enum FlickrGrant
{
    /// <summary>No token: to see what is public.</summary>
    None,

    Read,
    Write,
    Delete,
}
