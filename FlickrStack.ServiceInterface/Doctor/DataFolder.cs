using FlickrStack.ServiceInterface.Data;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Doctor;

/// <summary>The folder of the database, the files and the keys, which a first start makes.</summary>
public sealed class DataFolder(IOptions<DatabaseOptions> options)
{
    public static readonly Finding NotYet = Finding.Good("A first start makes it.");

    public string Path { get; } = System.IO.Path.GetFullPath(options.Value.Folder);

    public bool Exists => Directory.Exists(Path);
}
