namespace FlickrStack.Client;

/// <summary>A file to be uploaded.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its bytes, read from where the stream stands to its end.</param>
public sealed record UploadFile(string Name, Stream Content);
