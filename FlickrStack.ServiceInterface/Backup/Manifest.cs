using System.Text.Json;
using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Backup;

/// <summary>What is in a backup, written last: a folder without it is no backup.</summary>
internal sealed record Manifest
{
    public const string FileName = "manifest.json";

    /// <summary>The database's place in a backup, which is laid out as a data folder.</summary>
    public const string Database = "flickrstack.db";

    public const string Blobs = "blobs/";
    public const string Keys = "keys/";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>When the tables were as they are in it.</summary>
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>How many rows each table has.</summary>
    public required SortedDictionary<string, long> Rows { get; init; }

    /// <summary>Photos that were deleted while the backup was made, and are not in it.</summary>
    public required int Deleted { get; init; }

    /// <summary>Originals that the service itself had lost.</summary>
    public required IReadOnlyList<string> Lost { get; init; }

    public required IReadOnlyList<ManifestFile> Files { get; init; }

    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <exception cref="JsonException">It is damaged.</exception>
    public static async Task<Manifest> Read(string folder, CancellationToken cancel)
    {
        await using var file = File.OpenRead(Path.Combine(folder, FileName));
        return await JsonSerializer.DeserializeAsync<Manifest>(file, Format, cancel) ?? throw new JsonException("It is empty.");
    }

    public async Task Write(string folder, CancellationToken cancel)
    {
        await using var file = SecretFile.New(Path.Combine(folder, FileName));
        await JsonSerializer.SerializeAsync(file, this, Format, cancel);
    }
}
