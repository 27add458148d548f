using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;
using FluentValidation;

namespace FlickrStack.ServiceInterface.Groups;

public sealed class QueryGroupsRules : PageRules<QueryGroups>
{
    public QueryGroupsRules() => RuleFor(query => query.Q).MaximumLength(200);
}

public sealed class GetGroupRules : AbstractValidator<GetGroup>
{
    public GetGroupRules() => RuleFor(request => request.Id).NotEmpty();
}

public sealed class GetGroupPhotosRules : PageRules<GetGroupPhotos>
{
    public GetGroupPhotosRules() => RuleFor(request => request.Id).NotEmpty();
}
