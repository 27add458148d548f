using System.Diagnostics;
using Quartz;

namespace FlickrStack.ServiceInterface.Telemetry;

/// <summary>Has work in the background belong to the trace of whoever ordered it, whichever process does it.</summary>
internal sealed class JobTrace : IJobExecutionMiddleware
{
    public async ValueTask Invoke(IJobExecutionContext context, JobExecutionDelegate next, CancellationToken cancel)
    {
        // Else it would belong to whatever was going on when the scheduler was started.
        Activity.Current = null;
        // The scheduler writes it down with every order, and leaves it to us to be its child.
        context.Trigger.JobDataMap.TryGetString(SchedulerConstants.TraceParent, out var order);
        ActivityContext.TryParse(order, null, isRemote: true, out var parent);
        using var span = Traces.Source.StartActivity($"job {context.JobDetail.Key.Name}", ActivityKind.Consumer, parent);
        span?.SetTag("flickrstack.job.kind", context.JobDetail.Key.Name).SetTag("flickrstack.job.name", context.Trigger.Key.Name);
        try
        {
            await next(context, cancel);
        }
        catch (Exception e)
        {
            // It goes on to the scheduler.
            span.Fail(e);
            throw;
        }
    }
}
