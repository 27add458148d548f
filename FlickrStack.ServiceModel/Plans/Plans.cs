namespace FlickrStack.ServiceModel;

/// <summary>Lists the plans there are.</summary>
/// <remarks>Order: <c>name</c> (default), <c>id</c>.</remarks>
[Route("/api/v1/plans", "GET"), RequiresUser]
public sealed class QueryPlans : PageQuery, IReturn<QueryResponse<Plan>>, IGet;

/// <summary>One plan.</summary>
[Route("/api/v1/plans/{Id}", "GET"), RequiresUser]
public sealed class GetPlan : IReturn<Plan>, IGet
{
    /// <summary>The plan's id.</summary>
    public long Id { get; set; }
}

/// <summary>Makes a plan; 409 <c>PlanExists</c> where its name is taken.</summary>
[Route("/api/v1/plans", "POST"), RequiresRole(Roles.Admin)]
public sealed class CreatePlan : IReturn<Plan>, IPost
{
    /// <summary>The plan's name, 1 to 50 characters; no two names differ in case alone.</summary>
    public string? Name { get; set; }

    /// <summary>Heights of the thumbnails it grants: 1 to 20 of them, each 16 to 4096 pixels.</summary>
    public List<int>? Heights { get; set; }

    /// <summary>Whether it grants the original file, and with it every height.</summary>
    public bool Original { get; set; }

    /// <summary>Whether it grants time-limited links.</summary>
    public bool Links { get; set; }

    /// <summary>Formats of <c>jpeg png webp avif</c> that it grants; <c>jpeg</c> and <c>png</c> when absent.</summary>
    public List<string>? Formats { get; set; }

    /// <summary>Bytes that originals may take in all; no limit when absent, nothing at all when 0.</summary>
    public long? QuotaBytes { get; set; }

    /// <summary>Bytes that one upload may take, 1 KiB to 2 GiB; 100 MiB when absent.</summary>
    public long? MaxUploadBytes { get; set; }
}

/// <summary>Changes the given fields of a plan, and with them at once what its users may see.</summary>
[Route("/api/v1/plans/{Id}", "PATCH"), RequiresRole(Roles.Admin)]
public sealed class UpdatePlan : IReturn<Plan>, IPatch
{
    /// <summary>The plan's id.</summary>
    public long Id { get; set; }

    /// <summary>The plan's new name; 409 <c>PlanExists</c> where it is another plan's.</summary>
    public string? Name { get; set; }

    /// <summary>All heights that it grants from now on.</summary>
    public List<int>? Heights { get; set; }

    /// <summary>Whether it grants the original file.</summary>
    public bool? Original { get; set; }

    /// <summary>Whether it grants time-limited links.</summary>
    public bool? Links { get; set; }

    /// <summary>All formats that it grants from now on.</summary>
    public List<string>? Formats { get; set; }

    /// <summary>Bytes that originals may take in all.</summary>
    public long? QuotaBytes { get; set; }

    /// <summary>Send <c>true</c>, and no <see cref="QuotaBytes"/>, to lift the limit on originals.</summary>
    public bool Unlimited { get; set; }

    /// <summary>Bytes that one upload may take.</summary>
    public long? MaxUploadBytes { get; set; }
}

/// <summary>Deletes a plan that nobody is on; 409 <c>PlanInUse</c> otherwise.</summary>
[Route("/api/v1/plans/{Id}", "DELETE"), RequiresRole(Roles.Admin)]
public sealed class DeletePlan : IReturn<DeletePlanResponse>, IDelete
{
    /// <summary>The plan's id.</summary>
    public long Id { get; set; }
}

/// <summary>The plan is gone.</summary>
public sealed class DeletePlanResponse;

/// <summary>What a subscription plan grants.</summary>
public sealed class Plan
{
    /// <summary>The plan's id.</summary>
    public long Id { get; set; }

    /// <summary>The plan's name.</summary>
    public required string Name { get; set; }

    /// <summary>Heights of the thumbnails it grants, in pixels.</summary>
    public List<int> Heights { get; set; } = [];

    /// <summary>Whether it grants the original file.</summary>
    public bool Original { get; set; }

    /// <summary>Whether it grants time-limited links.</summary>
    public bool Links { get; set; }

    /// <summary>The formats it grants besides the original's.</summary>
    public List<string> Formats { get; set; } = [];

    /// <summary>Bytes that originals may take in all; absent means no limit.</summary>
    public long? QuotaBytes { get; set; }

    /// <summary>Bytes that one upload may take.</summary>
    public long MaxUploadBytes { get; set; }

    /// <summary>How many users are on it; shown to administrators in answers about plans.</summary>
    public long? UserCount { get; set; }
}
