using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Photos;
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

public sealed class CreateGroupRules : AbstractValidator<CreateGroup>
{
    public CreateGroupRules()
    {
        RuleFor(request => request.Name).NotNull().Name(GroupRules.LongestName);
        RuleFor(request => request.Description).IsDescription();
        RuleFor(request => request.Privacy).IsInEnum();
    }
}

public sealed class UpdateGroupRules : AbstractValidator<UpdateGroup>
{
    public UpdateGroupRules()
    {
        RuleFor(request => request.Id).NotEmpty();
        RuleFor(request => request.Name).Name(GroupRules.LongestName);
        RuleFor(request => request.Description).IsDescription();
        RuleFor(request => request.Privacy).IsInEnum();
    }
}

public sealed class DeleteGroupRules : AbstractValidator<DeleteGroup>
{
    public DeleteGroupRules() => RuleFor(request => request.Id).NotEmpty();
}

public sealed class AddGroupPhotosRules : AbstractValidator<AddGroupPhotos>
{
    public AddGroupPhotosRules()
    {
        RuleFor(request => request.Id).NotEmpty();
        RuleFor(request => request.PhotoIds).ArePhotoIds();
    }
}

public sealed class RemoveGroupPhotoRules : AbstractValidator<RemoveGroupPhoto>
{
    public RemoveGroupPhotoRules()
    {
        RuleFor(request => request.Id).NotEmpty();
        RuleFor(request => request.PhotoId).GreaterThan(0);
    }
}

internal static class GroupRules
{
    public const int LongestName = 255;
}
