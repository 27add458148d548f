namespace FlickrStack.Components.Admin.Jobs;

/// <summary>What is to be done with a job: its id, in one of both.</summary>
public sealed class JobOrder
{
    public string? Retry { get; set; }

    public string? Cancel { get; set; }
}
