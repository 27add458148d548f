using System.Data.Common;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Oversight;

/// <summary>
/// Whether this process can answer calls: some of what administrators are told, in words that tell strangers nothing.
/// </summary>
public sealed class ReadyChecks(StoreChecks stores, WorkChecks work)
{
    public static readonly IReadOnlyList<string> Names = ["database", "storage", "jobs"];

    public async Task<List<HealthCheck>> Look(CancellationToken cancel) =>
    [
        Plain("database", await Status(() => stores.Database(cancel))),
        Plain("storage", await Status(() => stores.Storage(cancel))),
        Plain("jobs", await Status(() => work.Jobs(cancel))),
    ];

    public static HealthCheck Plain(string name, HealthStatus status) => new()
    {
        Name = name,
        Status = status,
        Message = status switch
        {
            HealthStatus.Ok => "It does its work.",
            HealthStatus.Degraded => "It does its work, but somebody should look.",
            _ => "It does not do its work.",
        },
    };

    private static async Task<HealthStatus> Status(Func<Task<HealthCheck>> check)
    {
        try
        {
            return (await check()).Status;
        }
        catch (Exception e) when (e is DbException or IOException or ApiException)
        {
            // The database or a disk is gone.
            return HealthStatus.Failed;
        }
    }
}
