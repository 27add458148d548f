using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Imaging;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>What lists show of a photo.</summary>
public record PhotoRow : IPageRow
{
    private const char TagSeparator = '\n';

    public long Id { get; init; }

    public object? SortKey { get; init; }

    public required long OwnerId { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>Tags as their author wrote them, one a line.</summary>
    public required string Tags { get; init; }

    public required Privacy Privacy { get; init; }

    public required int License { get; init; }

    public required long Views { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    public required bool TakenUnknown { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required string Format { get; init; }

    public required long Bytes { get; init; }

    public required string Sha256 { get; init; }

    public required PhotoStatus Status { get; init; }

    /// <summary>The files made of it, as <see cref="MadeFiles"/> writes them.</summary>
    public string Renditions { get; init; } = "";

    public string? Placeholder { get; init; }

    /// <summary>Why its renditions could not be made.</summary>
    public string? Error { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public MadeFiles Made => new(Renditions);

    public ImageFormat ImageFormat => ImageFormat.Named(Format);

    public Rendition Original => Rendition.Whole(ImageFormat);

    /// <summary>Where its files lie in the store: nothing in it comes from a user.</summary>
    public string Folder => PhotoFolders.Of(OwnerId, Sha256);

    public string OriginalKey => KeyOf(Original);

    public string KeyOf(Rendition rendition) => $"{Folder}/{rendition.File}";

    public static List<string> SplitTags(string tags) => [.. tags.Split(TagSeparator, StringSplitOptions.RemoveEmptyEntries)];

    public static string JoinTags(IEnumerable<string> tags) => string.Join(TagSeparator, tags);

    public Photo ToDto(string ownerName, List<PhotoUrl> urls) => Fill(new Photo(), ownerName, urls);

    protected T Fill<T>(T photo, string ownerName, List<PhotoUrl> urls)
        where T : Photo
    {
        photo.Id = Id;
        photo.Title = Title;
        photo.Description = Description;
        photo.OwnerId = OwnerId;
        photo.OwnerName = ownerName;
        photo.Tags = SplitTags(Tags);
        photo.TakenAt = TakenUnknown ? null : TakenAt;
        photo.UploadedAt = UploadedAt;
        photo.ExpiresAt = ExpiresAt;
        photo.Views = Views;
        photo.License = License;
        photo.Privacy = Privacy;
        photo.Width = Width;
        photo.Height = Height;
        photo.Format = Format;
        photo.Bytes = Bytes;
        photo.Sha256 = Sha256;
        photo.Status = Status;
        photo.Error = Error;
        photo.Placeholder = Placeholder;
        photo.Urls = urls;
        return photo;
    }
}
