using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Groups;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

public sealed class NeighbourServices(NeighbourTable neighbours, GroupTable groups, MediaUrls urls, CurrentUser user) : IService
{
    public async Task<PhotoNeighbours> Get(GetPhotoNeighbours request, CancellationToken cancel)
    {
        var filter = PhotoFilter.Of(request);
        var group = await GroupOf(request, cancel);
        var sort = PhotoPages.SortOf(request, group is not null);
        var here = new PageWindow(sort, Offset: 0, Limit: 0, AfterKey: null, request.Id);
        var place = await neighbours.Place(user.Id, group, filter, here, cancel) ?? throw ApiException.NotFound("Photo");

        return new() { Previous = await After(sort with { Descending = !sort.Descending }), Next = await After(sort) };

        async Task<Photo?> After(Sort direction)
        {
            var photo = await neighbours.After(user.Id, group, filter, here with { Sort = direction, AfterKey = place }, cancel);
            return photo?.ToDto(user.Caller.DisplayName, urls.Of(photo));
        }
    }

    private async Task<long?> GroupOf(GetPhotoNeighbours request, CancellationToken cancel) => string.IsNullOrEmpty(request.Group)
        ? null
        : (await groups.Find(request.Group, user.Id, cancel) ?? throw ApiException.NotFound("Group")).Id;
}
