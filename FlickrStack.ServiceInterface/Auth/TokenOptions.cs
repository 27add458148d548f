using System.ComponentModel.DataAnnotations;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>What tokens are signed with. Without a key one is generated, and a new one every so many days.</summary>
public sealed class TokenOptions : IValidatableObject
{
    /// <summary>The key, 32 bytes or more in base64; the same on every node.</summary>
    [Secret]
    public string? Key { get; set; }

    /// <summary>The key before it: nothing is signed with it any more, but what was is good for its time.</summary>
    [Secret]
    public string? PreviousKey { get; set; }

    /// <summary>Days after which a new key is generated; what was signed with the old one lives out its time.</summary>
    [Range(15, 3650)]
    public int KeyDays { get; set; } = 30;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!KeyOptions.IsKey(Key)) yield return new("Tokens:Key must be 32 bytes or more in base64.", [nameof(Key)]);
        if (!KeyOptions.IsKey(PreviousKey)) yield return new("Tokens:PreviousKey must be 32 bytes or more in base64.", [nameof(PreviousKey)]);
    }
}
