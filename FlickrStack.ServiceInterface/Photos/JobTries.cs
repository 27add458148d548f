using FlickrStack.ServiceInterface.Imaging;
using Quartz;

namespace FlickrStack.ServiceInterface.Photos;

internal static class JobTries
{
    /// <summary>Whether a failure stands: another try would end the same way, or was the last one allowed.</summary>
    public static bool IsLastTry(this IJobExecutionContext context, RenderException failure) =>
        failure.IsFinal || context.RetryAttempt >= (context.RetryPolicy?.MaxAttempts ?? 0);
}
