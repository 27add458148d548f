using System.ComponentModel.DataAnnotations;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>Where everything is kept that must outlive the process.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The folder of the database, the files and the keys.</summary>
    [Required]
    public string Folder { get; set; } = "App_Data";

    /// <summary>How long a statement waits for another process that writes, in seconds.</summary>
    [Range(1, 300)]
    public int BusySeconds { get; set; } = 30;
}
