using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;
using FluentValidation;

namespace FlickrStack.ServiceInterface.Links;

public sealed class CreateLinkRules : AbstractValidator<CreateLink>
{
    private const int LeastSeconds = 300;
    private const int MostSeconds = 30_000;

    public CreateLinkRules()
    {
        RuleFor(request => request.PhotoId).GreaterThan(0);
        RuleFor(request => request.Seconds).InclusiveBetween(LeastSeconds, MostSeconds);
        RuleFor(request => request.Height).InclusiveBetween(Photos.Rendition.LeastHeight, Photos.Rendition.MostHeight);
    }
}

public sealed class QueryLinksRules : PageRules<QueryLinks>;

public sealed class DeleteLinkRules : AbstractValidator<DeleteLink>
{
    public DeleteLinkRules() => RuleFor(request => request.Id).GreaterThan(0);
}

public sealed class OpenLinkRules : AbstractValidator<OpenLink>
{
    // Nothing more: what cannot be a token is as unknown as any.
    public OpenLinkRules() => RuleFor(request => request.Token).NotEmpty();
}

public sealed class GetLinkRules : AbstractValidator<GetLink>
{
    public GetLinkRules() => RuleFor(request => request.Token).NotEmpty();
}
