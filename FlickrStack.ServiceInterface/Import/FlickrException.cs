namespace FlickrStack.ServiceInterface.Import;

/// <summary>Flickr refuses a call, or cannot be reached.</summary>
public sealed class FlickrException : Exception
{
    public FlickrException(string message, int code = 0, bool transient = false)
        : base(message) => (Code, IsTransient) = (code, transient);

    public FlickrException(string message, Exception inner)
        : base(message, inner) => IsTransient = true;

    /// <summary>Flickr's error code, which means different things per method below 95; 0 where there is none.</summary>
    public int Code { get; }

    /// <summary>Whether trying again may help.</summary>
    public bool IsTransient { get; }

    /// <summary>How long the other side asked to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
