namespace FlickrStack.ServiceInterface.Jobs;

/// <summary>What this process is to the job store.</summary>
/// <param name="Works">Whether it takes work, and not only orders it.</param>
public sealed record JobRole(bool Works);
