using FlickrStack.ServiceInterface.Storage;

namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>The bytes of announced uploads, until they are photos: whichever process takes a part, all know of it.</summary>
public interface IUploadStore
{
    /// <summary>Keeps other calls from an upload, where the store does not keep two of them apart by itself.</summary>
    /// <exception cref="ApiException">Another one is at it.</exception>
    IDisposable? Lock(UploadRow upload);

    /// <summary>How many bytes of an upload are here.</summary>
    ValueTask<long> Received(UploadRow upload, CancellationToken cancel);

    /// <summary>Adds bytes to those that are here. What comes stays, also when the rest does not come.</summary>
    /// <exception cref="ApiException">There are too many, or another call was faster.</exception>
    Task Append(UploadRow upload, long offset, Stream content, CancellationToken cancel);

    /// <summary>Takes all bytes of an upload at once, as a file that is moved.</summary>
    /// <exception cref="ApiException">They are here already.</exception>
    Task Fill(UploadRow upload, ReceivedFile received, CancellationToken cancel);

    /// <summary>All bytes of an upload as a file of this machine, which may be moved and lasts as long as the request.</summary>
    Task<ReceivedFile> Collect(UploadRow upload, CancellationToken cancel);

    /// <summary>Forgets the bytes of an upload.</summary>
    Task Delete(UploadRow upload, CancellationToken cancel);

    /// <summary>Deletes bytes that came before a time, but for those of uploads with these ids; returns how many files they were.</summary>
    Task<int> DeleteBefore(DateTimeOffset time, IReadOnlySet<string> open, CancellationToken cancel);

    /// <summary>An address of the store itself that takes all bytes of an upload; null where they come here.</summary>
    DirectAddress? Address(UploadRow upload);
}
