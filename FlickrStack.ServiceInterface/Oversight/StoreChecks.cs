using System.Data.Common;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Oversight;

/// <summary>Whether what the service keeps can be read, and has room to grow.</summary>
public sealed class StoreChecks(
    DashboardTable tables, IOptions<DatabaseOptions> database, IOptions<HealthOptions> options, TimeProvider clock)
{
    private const long Megabyte = 1024 * 1024;

    public async Task<HealthCheck> Database(CancellationToken cancel)
    {
        try
        {
            var totals = await tables.Totals(clock.GetUtcNow(), cancel);
            return new() { Name = "database", Message = $"It holds {totals.Photos} photos of {totals.Users} users." };
        }
        catch (Exception e) when (e is DbException or ApiException)
        {
            // The file, or the disk below it, or the way to the server.
            return new() { Name = "database", Status = HealthStatus.Failed, Message = e.Message };
        }
    }

    public HealthCheck Storage()
    {
        try
        {
            var free = new DriveInfo(Path.GetFullPath(database.Value.Folder)).AvailableFreeSpace / Megabyte;
            var status = free == 0 ? HealthStatus.Failed : free < options.Value.LeastFreeMegabytes ? HealthStatus.Degraded : HealthStatus.Ok;
            return new() { Name = "storage", Status = status, Message = $"{free} megabytes are left." };
        }
        catch (IOException e)
        {
            // The disk is gone.
            return new() { Name = "storage", Status = HealthStatus.Failed, Message = e.Message };
        }
    }
}
