namespace FlickrStack.ServiceInterface.Storage;

/// <summary>The kinds of stores.</summary>
public enum StoreKind
{
    /// <summary>The data folder of this machine.</summary>
    Local,

    /// <summary>A bucket of an S3-compatible object store, which many machines share.</summary>
    S3,
}
