using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;
using FluentValidation;

namespace FlickrStack.ServiceInterface.Import;

public sealed class StartImportRules : AbstractValidator<StartImport>
{
    private const int LongestText = 500;

    public StartImportRules()
    {
        RuleFor(order => order.Source).IsInEnum();
        RuleFor(order => order.Group)
            .Must((order, _) => new[] { order.Group, order.User, order.Photoset, order.Search }.Count(what => !string.IsNullOrWhiteSpace(what)) == 1)
            .When(order => order.Source == ImportSource.Flickr)
            .WithErrorCode("ExactlyOne").WithMessage("Give exactly one of group, user, photoset and search.");
        RuleFor(order => order.Group).MaximumLength(LongestText);
        RuleFor(order => order.User).MaximumLength(LongestText);
        RuleFor(order => order.Photoset).MaximumLength(LongestText);
        RuleFor(order => order.Search).MaximumLength(LongestText);
        RuleFor(order => order.ApiKey).MaximumLength(LongestText);
        RuleFor(order => order.ApiSecret).MaximumLength(LongestText);
        RuleFor(order => order.Token).MaximumLength(LongestText);
        RuleFor(order => order.TokenSecret).MaximumLength(LongestText)
            .NotEmpty().When(order => order.Token is not null, ApplyConditionTo.CurrentValidator);
        RuleFor(order => order.BaseUrl).MaximumLength(LongestText)
            .Must(url => url is null || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            .WithErrorCode("Url").WithMessage("'{PropertyName}' must be an address that begins with http:// or https://.");
        RuleFor(order => order.Limit).GreaterThan(0);
    }
}

public sealed class QueryImportsRules : PageRules<QueryImports>;

public sealed class GetImportRules : AbstractValidator<GetImport>
{
    public GetImportRules() => RuleFor(request => request.Id).GreaterThan(0);
}

public sealed class QueryImportItemsRules : PageRules<QueryImportItems>
{
    public QueryImportItemsRules() => RuleFor(query => query.Id).GreaterThan(0);
}

public sealed class CancelImportRules : AbstractValidator<CancelImport>
{
    public CancelImportRules() => RuleFor(request => request.Id).GreaterThan(0);
}
