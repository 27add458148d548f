using FlickrStack.ServiceModel;
using FluentValidation;

namespace FlickrStack.ServiceInterface.Flickr;

public sealed class GetFlickrFileRules : AbstractValidator<GetFlickrFile>
{
    public GetFlickrFileRules() => RuleFor(request => request.File).NotEmpty();
}
