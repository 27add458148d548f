namespace FlickrStack.ServiceInterface.Plans;

/// <summary>Those whose rights a change touches: everyone on a plan, or one user.</summary>
public sealed record PlanHolders
{
    private PlanHolders(long? planId, long? userId) => (PlanId, UserId) = (planId, userId);

    public long? PlanId { get; }

    public long? UserId { get; }

    public static PlanHolders OfPlan(long id) => new(id, null);

    public static PlanHolders User(long id) => new(null, id);
}
