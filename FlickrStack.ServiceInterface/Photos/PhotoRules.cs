using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;
using FluentValidation;

namespace FlickrStack.ServiceInterface.Photos;

public sealed class QueryPhotosRules : PageRules<QueryPhotos>;

public sealed class GetPhotoRules : AbstractValidator<GetPhoto>
{
    public GetPhotoRules() => RuleFor(request => request.Id).GreaterThan(0);
}

public sealed class GetMediaRules : AbstractValidator<GetMedia>
{
    public GetMediaRules()
    {
        RuleFor(request => request.PhotoId).GreaterThan(0);
        RuleFor(request => request.File).NotEmpty();
    }
}
