using System.CommandLine;

namespace FlickrStack.Commands;

/// <summary>Options that every command takes.</summary>
internal sealed class GlobalOptions
{
    /// <summary>The folder of the database, the files and the keys.</summary>
    public Option<DirectoryInfo?> Data { get; } = new("--data")
    {
        Description = "Folder of the database, the files and the keys (App_Data).",
        Recursive = true,
    };

    /// <summary>What the command line sets, as configuration.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Read(ParseResult parsed) =>
        parsed.GetValue(Data) is { } folder ? [new("FlickrStack:Database:Folder", folder.FullName)] : [];
}
