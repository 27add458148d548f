using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;
using FluentValidation;

namespace FlickrStack.ServiceInterface.Tracking;

public sealed class QueryTrackingsRules : PageRules<QueryTrackings>
{
    public QueryTrackingsRules()
    {
        RuleFor(query => query.User).MaximumLength(200);
        RuleFor(query => query.Method).MaximumLength(20);
        RuleFor(query => query.Path).MaximumLength(500);
        RuleFor(query => query.Operation).MaximumLength(200);
        RuleFor(query => query.Status).Matches("^([1-5]([0-9][0-9]|[xX][xX]))?$")
            .WithMessage("'{PropertyName}' must be a status such as 404, or a class of them such as 4xx.");
    }
}
