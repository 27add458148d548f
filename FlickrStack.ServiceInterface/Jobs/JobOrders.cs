using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace FlickrStack.ServiceInterface.Jobs;

/// <summary>Puts work into the job store, where it survives the process.</summary>
public sealed class JobOrders(IServiceProvider services, TimeProvider clock, ILogger<JobOrders> log)
{
    /// <summary>Queues work unless the same work waits already; however many ask, it is done once.</summary>
    /// <typeparam name="TJob">The kind of work.</typeparam>
    /// <param name="name">What tells this work from other work of its kind.</param>
    /// <param name="arguments">What the job needs to know.</param>
    /// <param name="wait">How long the work waits.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task Add<TJob>(
        string name, IReadOnlyDictionary<string, string> arguments, TimeSpan wait, CancellationToken cancel)
        where TJob : IJob
    {
        if (services.GetService<ISchedulerFactory>() is not { } store) return;

        var kind = typeof(TJob).Name;
        var trigger = TriggerBuilder.Create()
            .ForJob(KeyOf<TJob>())
            .WithIdentity(name, kind)
            .WithExecutionGroup(kind)
            .UsingJobData(new JobDataMap(arguments.ToDictionary(pair => pair.Key, object? (pair) => pair.Value)!))
            .StartAt(clock.GetUtcNow() + wait)
            .Build();
        try
        {
            var scheduler = await store.GetScheduler(cancel);
            await scheduler.ScheduleTrigger(trigger, TriggerConflict.Keep, cancel);
        }
        catch (SchedulerException e)
        {
            // The job store may be busy or gone. What asked for the work is written down elsewhere and found again.
            log.LogWarning(e, "{Kind} {Name} could not be queued", kind, name);
        }
    }

    internal static JobKey KeyOf<TJob>() => new(typeof(TJob).Name);
}
