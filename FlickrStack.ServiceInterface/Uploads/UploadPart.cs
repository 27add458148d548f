namespace FlickrStack.ServiceInterface.Uploads;

/// <summary>Bytes of an announced file, as one call brings them.</summary>
/// <param name="Offset">Where in the file they begin.</param>
/// <param name="Content">The bytes.</param>
/// <param name="Length">How many they are, when that was told.</param>
/// <param name="Checksum">What they must have, or none of them is kept.</param>
public sealed record UploadPart(long Offset, Stream Content, long? Length, PartChecksum? Checksum);
