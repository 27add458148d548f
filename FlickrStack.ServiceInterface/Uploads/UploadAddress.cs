using System.Globalization;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>The signed addresses that take the bytes of announced uploads.</summary>
public sealed class UploadAddress(MediaSigner signer, PublicAddress address, IUploadStore store)
{
    /// <summary>The type that the store's own addresses are signed for.</summary>
    public const string ContentType = "application/octet-stream";

    public Upload Of(UploadRow upload)
    {
        var direct = store.Address(upload)?.Uri.AbsoluteUri;
        return new()
        {
            Id = upload.Id,
            Url = direct ?? Own(upload),
            Method = "PUT",
            ContentType = direct is null ? null : ContentType,
            ExpiresAt = upload.ExpiresAt,
        };
    }

    private string Own(UploadRow upload)
    {
        var expiry = signer.Expiry;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{address.Root}/{upload.Address}?e={expiry}&s={signer.Sign(upload.Address, expiry)}");
    }

    /// <summary>Whether an address was signed here and is still good.</summary>
    public bool IsGood(string id, long expiry, string signature) =>
        signer.Remaining($"uploads/{id}", expiry, signature) is not null;
}
