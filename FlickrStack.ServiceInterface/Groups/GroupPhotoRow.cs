namespace FlickrStack.ServiceInterface.Groups;

/// <summary>A photo of a group's owner.</summary>
public sealed record GroupPhotoRow
{
    public required long Id { get; init; }

    /// <summary>Whether the group holds it.</summary>
    public required bool IsHeld { get; init; }
}
