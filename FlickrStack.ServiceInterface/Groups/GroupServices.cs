using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Groups;

public sealed class GroupServices(GroupTable groups, PhotoPages photos, Whose whose, CurrentUser user) : IService
{
    private static readonly Sort ByName = new(GroupTable.Name, Descending: false);
    private static readonly Sort ByCreation = new(GroupTable.CreatedAt, Descending: false);
    private static readonly Sort BySize = new(GroupTable.PhotoCount, Descending: false);

    public async Task<QueryResponse<Group>> Get(QueryGroups request, CancellationToken cancel)
    {
        var owner = await whose.Owner(request.User, cancel);
        var window = PageWindow.Of(request, Sort.Parse(request, ByName, ByCreation, BySize));
        var conditions = Conditions.Of(request, GroupTable.Fields);
        var total = await groups.Count(owner, request.Q, conditions, cancel);
        var rows = await groups.Page(owner, request.Q, conditions, window, cancel);

        var page = window.Answer(rows, total, group => group.ToDto());
        if (Aggregates.Of(request, GroupTable.Fields) is { } asked)
            page.Meta = asked.Name((await groups.Tell(owner, request.Q, conditions, asked, cancel))!);
        return page;
    }

    public async Task<Group> Get(GetGroup request, CancellationToken cancel)
    {
        var group = await groups.Find(request.Id!, user.Id, cancel) ?? throw ApiException.NotFound("Group");

        return group.ToDto();
    }

    public Task<QueryResponse<Photo>> Get(GetGroupPhotos request, CancellationToken cancel) =>
        photos.OfGroup(request.Id!, request, PhotoFilter.None, cancel);
}
