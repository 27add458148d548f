using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>The SQL of photos that only Flickr's record of them is concerned with.</summary>
public sealed class FlickrPhotoTable(Database database)
{
    /// <summary>What an owner has of some of Flickr's photos, by their ids there, and whether a group holds it.</summary>
    public async Task<Dictionary<string, KnownPhoto>> Known(
        IEnumerable<string> flickrIds, long group, long owner, CancellationToken cancel)
    {
        var known = await database.List<KnownPhoto>(
            $"""
            select p.id, p.flickr_id, p.added_at, p.updated_at, p.flickr_updated_at,
                exists (select 1 from group_photos gp where gp.group_id = @group and gp.photo_id = p.id) as is_held
            from photos p where p.owner_id = @owner and p.flickr_id in {TextList.Sql("@ids")}
            """,
            new { ids = TextList.Of(flickrIds), group, owner },
            cancel);
        return known.ToDictionary(photo => photo.FlickrId);
    }

    /// <summary>Writes what Flickr has changed of a photo, and returns whether nobody had changed it here.</summary>
    public async Task<bool> Update(PhotoDetailRow photo, CancellationToken cancel) => await database.Execute(
        """
        update photos set title = @Title, description = @Description, tags = @Tags, privacy = @Privacy,
            license = @License, views = @Views, taken_at = @TakenAt, taken_unknown = @TakenUnknown,
            taken_granularity = @TakenGranularity, updated_at = @UpdatedAt, flickr_updated_at = @UpdatedAt,
            latitude = @Latitude, longitude = @Longitude, accuracy = @Accuracy, locality = @Locality, region = @Region,
            country = @Country, flickr_secret = @FlickrSecret, flickr_original_secret = @FlickrOriginalSecret,
            safety_level = @SafetyLevel
        where id = @Id and owner_id = @OwnerId and updated_at = flickr_updated_at
        """,
        photo,
        cancel) == 1;
}
