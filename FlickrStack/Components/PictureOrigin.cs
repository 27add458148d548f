namespace FlickrStack.Components;

/// <summary>Where pictures come from besides here.</summary>
/// <param name="Address">The object store's, where browsers are sent to it; null where all comes from here.</param>
internal sealed record PictureOrigin(string? Address)
{
    /// <summary>As one more source of a policy.</summary>
    public string Source { get; } = Address is null ? "" : $" {Address}";
}
