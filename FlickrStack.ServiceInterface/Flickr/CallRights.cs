namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>What the caller of this request may do by Flickr's rules; the host signs it in.</summary>
public sealed class CallRights
{
    public FlickrGrant Permission { get; private set; }

    /// <summary>Whether the caller's own photos are shown that are not public.</summary>
    public bool SeesAll => Permission >= FlickrGrant.Read;

    public void Grant(FlickrGrant permission) => Permission = permission;

    /// <exception cref="FlickrApiException">99: it is not granted.</exception>
    public void Demand(FlickrGrant permission)
    {
        if (Permission < permission) throw FlickrApiException.Needs(permission);
    }
}
