using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Doctor;

/// <summary>What a check has found, and what to do about it.</summary>
public sealed record Finding(HealthStatus Status, string Message, string? Advice = null)
{
    public static Finding Good(string message) => new(HealthStatus.Ok, message);

    public static Finding Warning(string message, string advice) => new(HealthStatus.Degraded, message, advice);

    public static Finding Failure(string message, string advice) => new(HealthStatus.Failed, message, advice);

    /// <summary>What administrators are told as well.</summary>
    public static Finding Of(HealthCheck check, string advice) =>
        new(check.Status, check.Message, check.Status == HealthStatus.Ok ? null : advice);
}
