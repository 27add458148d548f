namespace FlickrStack.ServiceInterface.Storage;

/// <summary>Bytes that have arrived but belong to nothing yet.</summary>
/// <param name="Path">The temporary file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its hash, 64 lower-case hex digits.</param>
public sealed record ReceivedFile(string Path, long Bytes, string Sha256);
