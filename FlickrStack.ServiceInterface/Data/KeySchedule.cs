namespace FlickrStack.ServiceInterface.Data;

/// <summary>When keys come into use and when they are good no longer.</summary>
/// <param name="Life">Windows of time after which there is a new one.</param>
/// <param name="Overlap">Windows that the one before it stays good.</param>
public sealed record KeySchedule(long Life, long Overlap);
