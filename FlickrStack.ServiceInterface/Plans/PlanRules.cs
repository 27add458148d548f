using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;
using FluentValidation;

namespace FlickrStack.ServiceInterface.Plans;

public sealed class QueryPlansRules : PageRules<QueryPlans>;

public sealed class GetPlanRules : AbstractValidator<GetPlan>
{
    public GetPlanRules() => RuleFor(request => request.Id).GreaterThan(0);
}

public sealed class DeletePlanRules : AbstractValidator<DeletePlan>
{
    public DeletePlanRules() => RuleFor(request => request.Id).GreaterThan(0);
}

public sealed class CreatePlanRules : AbstractValidator<CreatePlan>
{
    public CreatePlanRules()
    {
        RuleFor(plan => plan.Name).NotNull().Name(50);
        RuleFor(plan => plan.Heights).NotNull().Heights();
        RuleFor(plan => plan.Formats).Formats();
        RuleFor(plan => plan.QuotaBytes).GreaterThanOrEqualTo(0);
        RuleFor(plan => plan.MaxUploadBytes).UploadBytes();
    }
}

public sealed class UpdatePlanRules : AbstractValidator<UpdatePlan>
{
    public UpdatePlanRules()
    {
        RuleFor(plan => plan.Id).GreaterThan(0);
        RuleFor(plan => plan.Name).Name(50);
        RuleFor(plan => plan.Heights).Heights();
        RuleFor(plan => plan.Formats).Formats();
        RuleFor(plan => plan.QuotaBytes).GreaterThanOrEqualTo(0);
        RuleFor(plan => plan.Unlimited).Equal(false).When(plan => plan.QuotaBytes is not null)
            .WithMessage("Give 'QuotaBytes' or 'Unlimited', not both.");
        RuleFor(plan => plan.MaxUploadBytes).UploadBytes();
    }
}

/// <summary>Rules of a plan's fields, whether it is made or changed; absent fields pass.</summary>
internal static class PlanRules
{
    private const int MostHeights = 20;
    private const long LeastUpload = 1024;
    private const long MostUpload = 2L * 1024 * 1024 * 1024;

    public static void Heights<T>(this IRuleBuilder<T, List<int>?> rule) => rule
        .Must(heights => heights is null or { Count: >= 1 and <= MostHeights }).WithErrorCode("Count")
        .WithMessage($"Give 1 to {MostHeights} heights.")
        .Must(heights => heights is null || heights.TrueForAll(height => height is >= Photos.Rendition.LeastHeight and <= Photos.Rendition.MostHeight))
        .WithErrorCode("InclusiveBetween").WithMessage($"Every height must be {Photos.Rendition.LeastHeight} to {Photos.Rendition.MostHeight} pixels.");

    public static void Formats<T>(this IRuleBuilder<T, List<string>?> rule) => rule
        .Must(formats => formats is null || formats.TrueForAll(IsKnown))
        .WithErrorCode("UnknownFormat").WithMessage($"The formats are {string.Join(", ", PlanRow.KnownFormats)}.");

    public static void UploadBytes<T>(this IRuleBuilder<T, long?> rule) => rule.InclusiveBetween(LeastUpload, MostUpload);

    private static bool IsKnown(string format) => PlanRow.KnownFormats.Contains(format, StringComparer.OrdinalIgnoreCase);
}
