using FlickrStack.ServiceInterface.Oversight;

namespace FlickrStack.ServiceInterface.Doctor;

/// <summary>Whether there is room for more photos.</summary>
public sealed class SpaceCheck(StoreChecks stores, DataFolder folder) : ICheck
{
    public string Name => "space";

    public Task<Finding> Look(CancellationToken cancel) => Task.FromResult(folder.Exists
        ? Finding.Of(stores.Storage(), "Make room, or set FlickrStack:Health:LeastFreeMegabytes to what you want to keep free.")
        : DataFolder.NotYet);
}
