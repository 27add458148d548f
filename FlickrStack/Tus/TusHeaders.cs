namespace FlickrStack.Tus;

/// <summary>The protocol's headers, and how answers get them.</summary>
internal static class TusHeaders
{
    public const string Version = "1.0.0";

    public const string TusResumable = "Tus-Resumable";
    public const string TusVersion = "Tus-Version";
    public const string TusExtension = "Tus-Extension";
    public const string TusMaxSize = "Tus-Max-Size";
    public const string TusChecksumAlgorithm = "Tus-Checksum-Algorithm";
    public const string UploadOffset = "Upload-Offset";
    public const string UploadLength = "Upload-Length";
    public const string UploadMetadata = "Upload-Metadata";
    public const string UploadExpires = "Upload-Expires";
    public const string UploadPhoto = "Upload-Photo";
    public const string UploadStatus = "Upload-Status";

    /// <summary>Those that scripts of other web sites may read.</summary>
    public static IReadOnlyList<string> Exposed { get; } =
    [
        "Location", TusResumable, TusVersion, TusExtension, TusMaxSize, TusChecksumAlgorithm,
        UploadOffset, UploadLength, UploadMetadata, UploadExpires, UploadPhoto, UploadStatus,
    ];

    /// <summary>Adds to the answer whatever it becomes: a refusal drops the headers that were set before it.</summary>
    public static void Tell(this HttpContext http, Action<IHeaderDictionary> tell) => http.Response.OnStarting(() =>
    {
        tell(http.Response.Headers);
        return Task.CompletedTask;
    });
}
