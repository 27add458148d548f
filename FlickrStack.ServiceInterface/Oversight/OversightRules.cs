using FlickrStack.ServiceModel;
using FluentValidation;

namespace FlickrStack.ServiceInterface.Oversight;

public sealed class GetDashboardRules : AbstractValidator<GetDashboard>
{
    public GetDashboardRules() => RuleFor(request => request.Hours).InclusiveBetween(1, 168);
}

public sealed class GetSettingsRules : AbstractValidator<GetSettings>
{
    public GetSettingsRules() => RuleFor(request => request.Section).MaximumLength(100);
}
