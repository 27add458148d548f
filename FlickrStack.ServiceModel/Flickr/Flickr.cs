namespace FlickrStack.ServiceModel;

/// <summary>A picture at the address that Flickr's form of it has: <c>/65535/53900017221_9b1c44e07d_b.jpg</c>.</summary>
/// <remarks>
/// The secret is the credential: no other is needed. A size that is not made yet is waited for, and 503 with
/// <c>Retry-After</c> where that takes long. A name with <c>_d</c> at its end is answered as a file to be saved.
/// </remarks>
[Route("/{Server:int}/{File}", "GET"), AllowAnonymous, Signed]
public sealed class GetFlickrFile : IReturn<byte[]>, IGet
{
    /// <summary>Any number: there is one server.</summary>
    public int Server { get; set; }

    /// <summary>The photo's id, the secret, the size's letters where there are any, and the extension.</summary>
    public string? File { get; set; }
}
