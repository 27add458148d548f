using System.Globalization;
using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Photos;

namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>Gives photos of the caller's the names, secrets and addresses that Flickr's form of them has.</summary>
public sealed class ServedPhotos(FlickrSecrets secrets, PublicAddress address, CurrentUser user)
{
    private const string Server = "65535";

    public ServedPhoto Of(PhotoDetailRow row)
    {
        var id = row.FlickrId ?? row.Id.ToString(CultureInfo.InvariantCulture);
        var isFromFlickr = row.FlickrNsid is not null;
        var nsid = row.FlickrNsid ?? FlickrPeople.NsidOf(user.Id);
        var hasOriginal = RenditionRights.Refusal(user.Plan, row, row.Original) is null;
        var photo = new ServedPhoto(row)
        {
            Id = id,
            OwnerNsid = nsid,
            OwnerName = isFromFlickr ? row.FlickrOwnerName ?? "" : user.Caller.UserName,
            Secret = secrets.OfPhoto(row.Id),
            OriginalSecret = hasOriginal ? secrets.OfOriginal(row.Id) : null,
            Files = [],
            PageUrl = $"{address.Root}/photos/{nsid}/{id}/",
        };
        return photo with { Files = [.. FilesOf(photo)] };
    }

    private IEnumerable<ServedFile> FilesOf(ServedPhoto photo)
    {
        var row = photo.Row;
        foreach (var size in ServedSize.All.Where(size => size.IsOf(row) && RenditionRights.Refusal(user.Plan, row, size.Rendition) is null))
        {
            var (width, height) = size.Rendition.Target.SizeOf(row.Width, row.Height);
            var suffix = size.Suffix.Length == 0 ? "" : $"_{size.Suffix}";
            yield return new(size.Extra, size.Label, $"{address.Root}/{Server}/{photo.Id}_{photo.Secret}{suffix}.jpg", width, height);
        }

        if (photo.OriginalSecret is not null)
        {
            var url = $"{address.Root}/{Server}/{photo.Id}_{photo.OriginalSecret}_{ServedSize.Original}.{photo.OriginalFormat}";
            yield return new(ServedSize.Original, "Original", url, row.Width, row.Height);
        }
    }
}
