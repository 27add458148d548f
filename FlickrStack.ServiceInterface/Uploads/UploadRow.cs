using System.Text.Json;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>A file that was announced or is on its way; its bytes are reserved.</summary>
public sealed record UploadRow
{
    public required string Id { get; init; }

    public required long OwnerId { get; init; }

    public required string FileName { get; init; }

    /// <summary>Its size when all of it is here.</summary>
    public required long Bytes { get; init; }

    /// <summary>The hash that it must have, when that was told.</summary>
    public string? Sha256 { get; init; }

    /// <summary>What is said of the photo, as JSON.</summary>
    public required string Fields { get; init; }

    /// <summary>What is said of it, as a client of the tus protocol wrote it.</summary>
    public string? Metadata { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>What its signed address is signed for.</summary>
    public string Address => $"uploads/{Id}";

    public static string Write(UploadFields fields) => JsonSerializer.Serialize(new PhotoFields(fields));

    public UploadFields ReadFields() => JsonSerializer.Deserialize<PhotoFields>(Fields)!;
}
