using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Tags;

public sealed class TagListServices(TagTable tags, Whose whose) : IService
{
    private static readonly Sort ByName = new(TagTable.Name, Descending: false);
    private static readonly Sort BySize = new(TagTable.PhotoCount, Descending: false);

    public async Task<QueryResponse<Tag>> Get(QueryTags request, CancellationToken cancel)
    {
        var owner = await whose.Owner(request.User, cancel);
        var window = PageWindow.Of(request, Sort.Parse(request, ByName, BySize));
        var conditions = Conditions.Of(request, TagTable.Fields);
        var total = await tags.Count(owner, request.Q, conditions, cancel);
        var rows = await tags.Page(owner, request.Q, conditions, window, cancel);

        var page = window.Answer(rows, total, tag => tag.ToDto());
        if (Aggregates.Of(request, TagTable.Fields) is { } asked)
            page.Meta = asked.Name((await tags.Tell(owner, request.Q, conditions, asked, cancel))!);
        return page;
    }
}
