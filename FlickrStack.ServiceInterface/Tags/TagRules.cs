using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;
using FluentValidation;

namespace FlickrStack.ServiceInterface.Tags;

public sealed class QueryTagsRules : PageRules<QueryTags>
{
    public QueryTagsRules() => RuleFor(query => query.Q).MaximumLength(200);
}

public sealed class GetTagRules : AbstractValidator<GetTag>
{
    public GetTagRules() => RuleFor(request => request.Id).GreaterThan(0);
}

public sealed class CreateTagRules : AbstractValidator<CreateTag>
{
    public CreateTagRules() => RuleFor(request => request.Name).NotNull().Name(TagName.Longest);
}

public sealed class UpdateTagRules : AbstractValidator<UpdateTag>
{
    public UpdateTagRules()
    {
        RuleFor(request => request.Id).GreaterThan(0);
        RuleFor(request => request.Name).NotNull().Name(TagName.Longest);
    }
}

public sealed class DeleteTagRules : AbstractValidator<DeleteTag>
{
    public DeleteTagRules() => RuleFor(request => request.Id).GreaterThan(0);
}
