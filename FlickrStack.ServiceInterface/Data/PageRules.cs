using FlickrStack.ServiceModel;
using FluentValidation;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>The rules of every list.</summary>
public abstract class PageRules<T> : AbstractValidator<T>
    where T : PageQuery
{
    protected PageRules()
    {
        RuleFor(query => query.Limit).InclusiveBetween(1, PageRules.MostLimit);
        RuleFor(query => query.Take).InclusiveBetween(1, PageRules.MostLimit);
        RuleFor(query => query.Offset).GreaterThanOrEqualTo(0);
        RuleFor(query => query.Skip).GreaterThanOrEqualTo(0);
    }
}

internal static class PageRules
{
    public const int DefaultLimit = 30;
    public const int MostLimit = 500;
}
