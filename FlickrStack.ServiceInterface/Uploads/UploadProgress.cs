using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>How far an upload has come.</summary>
/// <param name="Received">Bytes that are here.</param>
/// <param name="Result">The photo, when they were all of them.</param>
public sealed record UploadProgress(long Received, UploadResult? Result);
