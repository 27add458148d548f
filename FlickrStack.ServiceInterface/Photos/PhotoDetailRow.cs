using System.Text.Json;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>All that the table holds of a photo.</summary>
public sealed record PhotoDetailRow : PhotoRow
{
    public required int TakenGranularity { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>What the camera wrote, as a JSON object of texts.</summary>
    public required string Exif { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public int Accuracy { get; init; }

    public string? Locality { get; init; }

    public string? Region { get; init; }

    public string? Country { get; init; }

    public required Source Source { get; init; }

    public string? FlickrId { get; init; }

    public string? FlickrSecret { get; init; }

    public string? FlickrServer { get; init; }

    public int FlickrFarm { get; init; }

    public string? FlickrNsid { get; init; }

    public string? FlickrOwnerName { get; init; }

    public string? FlickrUrl { get; init; }

    public string? FlickrOriginalSecret { get; init; }

    public string? FlickrOriginalFormat { get; init; }

    public string? FlickrMedia { get; init; }

    /// <summary>When Flickr last changed what it says; equal to <see cref="UpdatedAt"/> until somebody changes it here.</summary>
    public DateTimeOffset? FlickrUpdatedAt { get; init; }

    public int Rotation { get; init; }

    public int SafetyLevel { get; init; }

    /// <summary>CRC-32 of the original, which archives need; null where it was not counted yet.</summary>
    public long? Crc32 { get; init; }

    public PhotoDetail ToDto(string ownerName, MediaUrls urls, List<PhotoGroup> groups, List<AnnotationRow> said)
    {
        var photo = Fill(new PhotoDetail(), ownerName, urls.Of(this));
        photo.Location = Location();
        photo.Exif = JsonSerializer.Deserialize<Dictionary<string, string>>(Exif)!;
        photo.Dates = Dates();
        photo.Groups = groups;
        photo.Renditions = [.. Files()];
        photo.Flickr = Flickr();
        photo.Comments = AnnotationRow.Comments(said);
        photo.Notes = AnnotationRow.Notes(said);
        return photo;
    }

    private IEnumerable<ServiceModel.Rendition> Files() => Made.Files
        .Select(made => (Rendition: Rendition.Parse(made.File)!, made.Bytes))
        .Prepend((Rendition: Original, Bytes))
        .Select(held =>
        {
            var (width, height) = held.Rendition.Target.SizeOf(Width, Height);
            return new ServiceModel.Rendition
            {
                Label = held.Rendition.Label,
                Width = width,
                Height = height,
                Format = held.Rendition.Format.Name,
                Bytes = held.Bytes,
            };
        });

    private PhotoLocation? Location() => Latitude is { } latitude && Longitude is { } longitude
        ? new()
        {
            Latitude = latitude,
            Longitude = longitude,
            Accuracy = Accuracy,
            Locality = Locality,
            Region = Region,
            Country = Country,
        }
        : null;

    private PhotoDates Dates() => new()
    {
        Posted = UploadedAt,
        Taken = TakenAt,
        TakenGranularity = TakenGranularity,
        TakenUnknown = TakenUnknown,
        LastUpdate = UpdatedAt,
        Added = AddedAt,
    };

    private FlickrRecord? Flickr() => FlickrId is null ? null : new()
    {
        Id = FlickrId,
        Secret = FlickrSecret ?? "",
        Server = FlickrServer ?? "",
        Farm = FlickrFarm,
        Nsid = FlickrNsid ?? "",
        OwnerName = FlickrOwnerName ?? "",
        Url = FlickrUrl ?? "",
        OriginalSecret = FlickrOriginalSecret,
        OriginalFormat = FlickrOriginalFormat,
        Media = FlickrMedia ?? "",
        Rotation = Rotation,
        SafetyLevel = SafetyLevel,
    };
}
