using FlickrStack.ServiceInterface.Audit;
using FlickrStack.ServiceInterface.Backup;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Import;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.ServiceInterface.Telemetry;
using FlickrStack.ServiceInterface.Tracking;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace FlickrStack.ServiceInterface.Jobs;

/// <summary>Registers the job store and what runs from it.</summary>
internal static class JobsModule
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    public static void AddJobs(this IServiceCollection services, JobOptions options, DatabaseOptions database, int importsAtOnce)
    {
        services.AddSingleton(new JobRole(options.Enabled)).AddSingleton<JobOrders>().AddSingleton<JobStore>().AddScoped<JobTable>().AddScoped<WaitingJobs>().AddScoped<JobCancellation>();
        // Orders are given by every process that shares the store, and taken by those that work.
        if (!options.Enabled && !database.IsServer) return;

        services.AddQuartz(jobs =>
        {
            jobs.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "FlickrStack";
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            // Imports wait for others most of their time: they are not counted among those who work.
            jobs.UseDefaultThreadPool(options.ThreadCount + importsAtOnce);
            // One thread is always left for thumbnails, which somebody waits for.
            jobs.UseExecutionLimits(limits => limits
                .ForGroup(nameof(ConvertPhotoJob), Math.Max(1, options.ThreadCount - 1))
                .ForGroup(nameof(RenderPhotoJob), options.ThreadCount)
                .ForGroup(nameof(ImportJob), importsAtOnce));
            if (options.Retries > 0)
                jobs.UseDefaultRetryPolicy(RetryPolicy.Exponential(options.Retries, options.WaitBefore(1), 3));
            jobs.AddJobMiddleware<RenderingOnce>().AddJobMiddleware<JobTrace>();
            jobs.UsePersistentStore(store => Store(store, database));
            jobs.AddWork<RenderPhotoJob>().AddWork<ConvertPhotoJob>().AddWork<RenderLibraryJob>().AddWork<ImportJob>();
            jobs.Repeat<PendingPhotosJob>(TimeSpan.FromSeconds(options.PendingSeconds));
            jobs.Repeat<PendingImportsJob>(TimeSpan.FromSeconds(options.PendingSeconds));
            jobs.Repeat<PurgeExpiredJob>(TimeSpan.FromSeconds(options.PurgeSeconds));
            jobs.Repeat<SweepStorageJob>(TimeSpan.FromHours(options.SweepHours));
            jobs.Repeat<PurgeTrackingsJob>(TimeSpan.FromHours(1));
            jobs.Repeat<PurgeAuditJob>(TimeSpan.FromHours(1));
            jobs.Repeat<BackupJob>(TimeSpan.FromMinutes(15));
        });
        if (options.Enabled) services.AddQuartzHostedService(hosting => hosting.WaitForJobsToComplete = true);
    }

    private static void Store(IPersistentStoreBuilder store, DatabaseOptions database)
    {
        JobStore.Configure(store, database);
        store.ConfigureStore(options =>
        {
            options.StoreJobDataAsStrings = true;
            // What waits in a long queue is late, not forgotten.
            options.MisfireThreshold = LongestDelay;
            options.RecoverFiringsCancelledByShutdown = true;
        });
    }

    private static IQuartzBuilder AddWork<TJob>(this IQuartzBuilder jobs)
        where TJob : class, IJob =>
        jobs.AddJob<TJob>(job => job.WithIdentity(JobOrders.KeyOf<TJob>()).StoreDurably().RequestRecovery());

    private static void Repeat<TJob>(this IQuartzBuilder jobs, TimeSpan interval)
        where TJob : class, IJob
    {
        jobs.AddJob<TJob>(job => job.WithIdentity(JobOrders.KeyOf<TJob>()).StoreDurably());
        jobs.AddTrigger<TJob>((services, trigger) => trigger
            .ForJob(JobOrders.KeyOf<TJob>())
            .StartAt(services.GetRequiredService<TimeProvider>().GetUtcNow())
            .WithIdentity(typeof(TJob).Name)
            .WithSimpleSchedule(interval, null));
    }
}
