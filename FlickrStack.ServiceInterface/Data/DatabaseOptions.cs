using System.ComponentModel.DataAnnotations;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>Where everything is kept that must outlive the process.</summary>
public sealed class DatabaseOptions
{
    private const string InFolder = "sqlite:";

    /// <summary>The folder of the database, the files and the keys.</summary>
    [Required]
    public string Folder { get; set; } = "App_Data";

    /// <summary>
    /// How PostgreSQL is reached, as in <c>Host=db;Database=flickrstack;Username=…;Password=…</c>; also by the connection
    /// string <c>FlickrStack</c>. Without it the tables are in a file of the folder.
    /// </summary>
    [Secret]
    public string? ConnectionString { get; set; }

    /// <summary>How long a statement waits, also for another process that writes, in seconds.</summary>
    [Range(1, 300)]
    public int BusySeconds { get; set; } = 30;

    /// <summary>Reads <c>sqlite:FOLDER</c>, or how PostgreSQL is reached.</summary>
    public static DatabaseOptions Parse(string place) => place.StartsWith(InFolder, StringComparison.OrdinalIgnoreCase)
        ? new() { Folder = Path.GetFullPath(place[InFolder.Length..]) }
        : new() { ConnectionString = place };

    internal bool IsServer => !string.IsNullOrWhiteSpace(ConnectionString);
}
