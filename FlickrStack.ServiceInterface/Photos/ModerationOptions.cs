namespace FlickrStack.ServiceInterface.Photos;

/// <summary>What administrators see of the photos of others.</summary>
public sealed class ModerationOptions
{
    /// <summary>Whether they see the originals, and not small pictures alone.</summary>
    public bool Originals { get; set; }
}
