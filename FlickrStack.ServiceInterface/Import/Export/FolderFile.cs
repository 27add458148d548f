namespace FlickrStack.ServiceInterface.Import.Export;

/// <summary>A file of an export that was unpacked.</summary>
public sealed record FolderFile(FileInfo File)
    : ExportFile(File.Name, File.DirectoryName!, File.Length)
{
    protected override Stream Open() => File.OpenRead();
}
