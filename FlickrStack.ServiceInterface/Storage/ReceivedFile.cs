namespace FlickrStack.ServiceInterface.Storage;

/// <summary>Bytes that have arrived but belong to nothing yet; disposing it deletes the file unless it was kept.</summary>
/// <param name="Path">The temporary file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its hash, 64 lower-case hex digits.</param>
/// <param name="Crc32">Its check sum, which archives need.</param>
public sealed record ReceivedFile(string Path, long Bytes, string Sha256, uint Crc32) : IDisposable
{
    public void Dispose() => File.Delete(Path);
}
