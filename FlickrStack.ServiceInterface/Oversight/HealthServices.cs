using FlickrStack.ServiceInterface.Backup;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Oversight;

public sealed class HealthServices(StoreChecks stores, WorkChecks work, ScheduledBackups backups) : IService
{
    public async Task<Health> Get(GetHealth request, CancellationToken cancel)
    {
        List<HealthCheck> checks =
        [
            await stores.Database(cancel), stores.Storage(), await work.Jobs(cancel), await work.Renderer(cancel), work.Tracking(),
        ];
        if (backups.Check() is { } backup) checks.Add(backup);

        return new() { Status = checks.Max(check => check.Status), Checks = checks };
    }
}
