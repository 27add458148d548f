using System.ComponentModel.DataAnnotations;

namespace FlickrStack.ServiceInterface.Audit;

/// <summary>How long it is known what administrators have done.</summary>
public sealed class AuditOptions
{
    /// <summary>Days until it is forgotten.</summary>
    [Range(1, 36_500)]
    public int KeepDays { get; set; } = 400;
}
