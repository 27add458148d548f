using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Oversight;

namespace FlickrStack.ServiceInterface.Doctor;

/// <summary>Whether work in the background is done in time.</summary>
public sealed class QueueCheck(DatabaseState database, WorkChecks work) : ICheck
{
    public string Name => "queue";

    public async Task<Finding> Look(CancellationToken cancel) => database.Exists
        ? Finding.Of(await work.Jobs(cancel), "Start a process that works, or give the one there is more cores (FlickrStack:Jobs:Threads).")
        : DataFolder.NotYet;
}
