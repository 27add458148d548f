using FlickrStack.Components.Gallery;
using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Viewing;

/// <summary>The list that a photo was opened from, which the pages of its neighbours are told in turn.</summary>
/// <param name="asked">The query of the photo's page: that of the list.</param>
public sealed class OriginList(IQueryCollection asked)
{
    private readonly PhotoList list = PhotoList.Of(asked);

    /// <summary>The list's address.</summary>
    public string Address => list.Address;

    /// <summary>A photo's page, for who comes from this list.</summary>
    public string PageOf(long photo) => $"photos/{photo}{list.Address}";

    public GetPhotoNeighbours Beside(long photo)
    {
        var query = list.Query(cursor: null);
        return new()
        {
            Id = photo,
            Q = query.Q,
            Tags = query.Tags,
            TagMode = query.TagMode,
            TakenFrom = query.TakenFrom,
            TakenTo = query.TakenTo,
            Group = query.Group,
            OrderBy = query.OrderBy,
        };
    }
}
