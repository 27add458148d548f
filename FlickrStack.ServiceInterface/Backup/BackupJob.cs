using Quartz;

namespace FlickrStack.ServiceInterface.Backup;

/// <summary>Looks whether a backup is due. One that was broken off is due still, so it needs no recovery.</summary>
[DisallowConcurrentExecution]
public sealed class BackupJob(ScheduledBackups backups) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel) => await backups.Run(cancel);
}
