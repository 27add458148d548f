namespace FlickrStack.Components.Account;

/// <summary>A new password, as people write it.</summary>
public sealed class NewPassword
{
    public string? Old { get; set; }

    public string? New { get; set; }

    /// <summary>The new one once more: nobody sees what they write.</summary>
    public string? Again { get; set; }
}
