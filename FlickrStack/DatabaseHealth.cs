using FlickrStack.ServiceInterface.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FlickrStack;

/// <summary>Ready means that the tables can be read.</summary>
internal sealed class DatabaseHealth(Database database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancel = default)
    {
        await database.First<long>("select count(*) from migrations", null, cancel);
        return HealthCheckResult.Healthy();
    }
}
