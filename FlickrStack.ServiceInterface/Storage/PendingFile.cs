namespace FlickrStack.ServiceInterface.Storage;

/// <summary>The file is being made: ask again in a while.</summary>
public sealed record PendingFile : FileAnswer
{
    public TimeSpan RetryAfter { get; } = TimeSpan.FromSeconds(1);

    public string Message { get; } = "The file is being made. Ask again in a moment.";
}
