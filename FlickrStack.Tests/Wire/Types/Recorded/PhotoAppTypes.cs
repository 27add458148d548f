using System.Runtime.Serialization;

// The recorded app's own types.
namespace ServiceStack.Recorded.Types;

internal enum PhotoVisibility
{
    Public,
    Friends,
    Family,
    Private,
}

[Flags]
internal enum PhotoRights
{
    None = 0,
    View = 1,
    Comment = 2,
    Download = 4,
}

internal enum SafetyLevel
{
    Safe = 1,
    Moderate = 2,
    Restricted = 3,
}

internal enum ColorProfile
{
    [EnumMember(Value = "sRGB")]
    Srgb,

    [EnumMember(Value = "Adobe RGB")]
    AdobeRgb,
}

internal abstract class AuditBase2
{
    public DateTime CreatedDate { get; set; }

    public string? CreatedBy { get; set; }
}

/// <summary>A stored photo</summary>
internal sealed class Photo : AuditBase2
{
    public int Id { get; set; }

    [Required]
    public string? Title { get; set; }

    public string? Description { get; set; }

    public List<string>? Tags { get; set; }

    public PhotoVisibility Visibility { get; set; }

    public DateTime? TakenAt { get; set; }

    public int Width { get; set; }

    public int Height { get; set; }

    public long Bytes { get; set; }

    public double? Latitude { get; set; }

    public decimal? Price { get; set; }

    public Guid? ShareId { get; set; }

    public TimeSpan? Exposure { get; set; }
}

internal sealed class Paged<T>
{
    public List<T>? Items { get; set; }

    public T? First { get; set; }

    public int Total { get; set; }
}
