namespace FlickrStack.ServiceInterface.Storage.Zip;

/// <summary>An archive as the answer of a service.</summary>
/// <param name="Zip">What is in it.</param>
/// <param name="DownloadName">The name to save it under.</param>
public sealed record ZipAnswer(StoredZip Zip, string DownloadName) : FileAnswer;
