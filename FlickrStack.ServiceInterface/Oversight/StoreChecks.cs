using System.Data.Common;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Storage;
using FlickrStack.ServiceModel;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Oversight;

/// <summary>Whether what the service keeps can be read, and has room to grow.</summary>
public sealed class StoreChecks(
    DashboardTable tables, IBlobStore blobs, IOptions<DatabaseOptions> database, IOptions<HealthOptions> options, TimeProvider clock)
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

    /// <summary>Whether files can be kept here and, where they go on to another machine, there.</summary>
    public async Task<HealthCheck> Storage(CancellationToken cancel)
    {
        try
        {
            await blobs.Find($"{StorageAgreement.Folder}/health", cancel);
            return Space();
        }
        catch (ApiException e)
        {
            // The object store is gone: whatever needs no file is still answered.
            return new() { Name = "storage", Status = HealthStatus.Degraded, Message = e.Message };
        }
    }

    /// <summary>Whether there is room on this machine.</summary>
    public HealthCheck Space()
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
