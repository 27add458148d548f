namespace FlickrStack.Benchmarks.Photos;

/// <summary>One picture, altered as often as it is uploaded.</summary>
/// <param name="Picture">The file.</param>
/// <param name="Count">How often.</param>
/// <param name="Tag">What they are found by afterwards.</param>
internal sealed record UploadBatch(string Picture, int Count, string Tag);
