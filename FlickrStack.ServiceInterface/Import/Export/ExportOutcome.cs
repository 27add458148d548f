namespace FlickrStack.ServiceInterface.Import.Export;

/// <summary>What has become of an export, and what does not go together in it.</summary>
/// <param name="Progress">What has become of its photos.</param>
/// <param name="PhotosWithoutFile">Flickr's ids of photos that are not here because the export lacks their files.</param>
/// <param name="FilesWithoutPhoto">Pictures and videos that belong to no photo of the export.</param>
public sealed record ExportOutcome(
    ImportProgress Progress, IReadOnlyList<string> PhotosWithoutFile, IReadOnlyList<string> FilesWithoutPhoto);
