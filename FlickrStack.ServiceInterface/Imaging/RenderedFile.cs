namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>A file in the order's folder.</summary>
public sealed record RenderedFile(string File, int Width, int Height, long Bytes);
