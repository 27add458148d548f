using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;
using FluentValidation;

namespace FlickrStack.ServiceInterface.Photos;

public sealed class QueryUserPhotosRules : PageRules<QueryUserPhotos>
{
    public QueryUserPhotosRules()
    {
        RuleFor(query => query.UserId).GreaterThan(0);
        RuleFor(query => query.Status).IsInEnum();
        RuleFor(query => query.Q).MaximumLength(200);
    }
}
