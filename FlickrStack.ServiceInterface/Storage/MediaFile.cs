namespace FlickrStack.ServiceInterface.Storage;

/// <summary>A file as the answer of a service, for whoever holds its address.</summary>
/// <param name="Path">Where its bytes are.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Tag">Changes with its bytes.</param>
/// <param name="Modified">When its bytes last changed.</param>
/// <param name="MaxAge">How long it may be kept without asking again.</param>
public sealed record MediaFile(
    string Path, string ContentType, string Tag, DateTimeOffset Modified, TimeSpan MaxAge);
