namespace FlickrStack.ServiceInterface.Storage;

/// <summary>A file in a folder of this machine.</summary>
internal sealed record LocalBlob(string Key, FileInfo File) : Blob(Key, File.Length, File.LastWriteTimeUtc)
{
    public override string Path => File.FullName;

    public override Stream Open() => File.OpenRead();
}
