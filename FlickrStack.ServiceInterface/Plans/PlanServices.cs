using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Plans;

public sealed class PlanServices(PlanTable plans, PlanChanges changes, Database database, CurrentUser user) : IService
{
    private const long DefaultUpload = 100 * 1024 * 1024;
    private static readonly Sort ByName = new(PlanTable.Name, Descending: false);
    private static readonly Sort ById = new(PlanTable.Id, Descending: false);

    private bool CountsUsers => user.Caller.Is(Roles.Admin);

    public async Task<QueryResponse<Plan>> Get(QueryPlans request, CancellationToken cancel)
    {
        var window = PageWindow.Of(request, Sort.Parse(request, ByName, ById));
        var total = await plans.Count(cancel);
        var rows = await plans.Page(window, CountsUsers, cancel);

        return window.Answer(rows, total, plan => plan.ToDto());
    }

    public async Task<Plan> Get(GetPlan request, CancellationToken cancel) => (await Find(request.Id, cancel)).ToDto();

    public async Task<Plan> Post(CreatePlan request, CancellationToken cancel)
    {
        var plan = new PlanRow
        {
            Name = request.Name!.Trim(),
            Heights = PlanRow.JoinHeights(request.Heights!),
            Original = request.Original,
            Links = request.Links,
            Formats = PlanRow.JoinFormats(request.Formats ?? ["jpeg", "png"]),
            QuotaBytes = request.QuotaBytes,
            MaxUploadBytes = request.MaxUploadBytes ?? DefaultUpload,
            UserCount = 0,
        };

        await using var transaction = await database.Begin(cancel);
        if (await plans.FindByName(plan.Name, cancel) is not null) throw Taken();
        var id = await plans.Add(plan, cancel);
        if (id == 0) throw Taken();
        await transaction.Commit();

        return (plan with { Id = id }).ToDto();
    }

    public async Task<Plan> Patch(UpdatePlan request, CancellationToken cancel)
    {
        PlanRow changed = null!;
        await changes.Make(PlanHolders.OfPlan(request.Id), Change, cancel);
        return changed.ToDto();

        async Task Change()
        {
            changed = Changed(await Find(request.Id, cancel), request);
            var named = await plans.FindByName(changed.Name, cancel);
            if (named is not null && named.Id != changed.Id) throw Taken();

            await plans.Update(changed, cancel);
        }
    }

    public async Task<DeletePlanResponse> Delete(DeletePlan request, CancellationToken cancel)
    {
        await Find(request.Id, cancel);
        if (!await plans.Delete(request.Id, cancel))
            throw ApiException.Conflict("PlanInUse", "Users are on this plan: give them another one first.");

        return new();
    }

    private static PlanRow Changed(PlanRow plan, UpdatePlan request) => plan with
    {
        Name = request.Name?.Trim() ?? plan.Name,
        Heights = request.Heights is { } heights ? PlanRow.JoinHeights(heights) : plan.Heights,
        Original = request.Original ?? plan.Original,
        Links = request.Links ?? plan.Links,
        Formats = request.Formats is { } formats ? PlanRow.JoinFormats(formats) : plan.Formats,
        QuotaBytes = request.Unlimited ? null : request.QuotaBytes ?? plan.QuotaBytes,
        MaxUploadBytes = request.MaxUploadBytes ?? plan.MaxUploadBytes,
    };

    private static ApiException Taken() => ApiException.Conflict("PlanExists", "There is a plan of that name already.");

    private async Task<PlanRow> Find(long id, CancellationToken cancel) =>
        await plans.Find(id, CountsUsers, cancel) ?? throw ApiException.NotFound("Plan");
}
