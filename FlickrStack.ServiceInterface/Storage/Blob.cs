namespace FlickrStack.ServiceInterface.Storage;

/// <summary>A file in the store.</summary>
/// <param name="Path">Where its bytes can be read on this machine.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Modified">When it was put there.</param>
public sealed record Blob(string Path, long Bytes, DateTimeOffset Modified);
