using System.Globalization;
using FlickrStack.ServiceInterface.Photos;

namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>The signed addresses that take the bytes of announced uploads.</summary>
public sealed class UploadAddress(MediaSigner signer, PublicAddress address, IUploadStore store)
{
    public string Of(UploadRow upload)
    {
        if (store.Address(upload) is { } direct) return direct.AbsoluteUri;

        var expiry = signer.Expiry;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{address.Root}/{upload.Address}?e={expiry}&s={signer.Sign(upload.Address, expiry)}");
    }

    /// <summary>Whether an address was signed here and is still good.</summary>
    public bool IsGood(string id, long expiry, string signature) =>
        signer.Remaining($"uploads/{id}", expiry, signature) is not null;
}
