using System.ComponentModel.DataAnnotations;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>
/// What addresses, tokens, links and cookies are signed and sealed with. Without a secret keys are generated and kept as
/// files in <c>keys</c>, which does for one machine; every node of many needs the same secret.
/// </summary>
public sealed class KeyOptions : IValidatableObject
{
    public const int LeastBytes = 32;

    /// <summary>What all keys are derived from, 32 random bytes or more in base64; the same on every node.</summary>
    [Secret]
    public string? Secret { get; set; }

    /// <summary>
    /// The secret before it. Nothing is signed with it any more, but addresses, tokens and cookies that were are good for
    /// their time; time-limited links and Flickr's tokens end with it.
    /// </summary>
    [Secret]
    public string? PreviousSecret { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsKey(Secret)) yield return new("Keys:Secret must be 32 bytes or more in base64.", [nameof(Secret)]);
        if (!IsKey(PreviousSecret)) yield return new("Keys:PreviousSecret must be 32 bytes or more in base64.", [nameof(PreviousSecret)]);
    }

    internal static bool IsKey(string? text) =>
        text is null || (Convert.TryFromBase64String(text, new byte[text.Length], out var length) && length >= LeastBytes);
}
