namespace FlickrStack.ServiceInterface.Backup;

/// <summary>A file of a backup.</summary>
/// <param name="Path">Its place in the backup, with slashes.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its hash, 64 lower-case hex digits.</param>
/// <param name="Modified">When the store that it comes from took it; none for what comes from no store.</param>
internal sealed record ManifestFile(string Path, long Bytes, string Sha256, DateTimeOffset? Modified);
