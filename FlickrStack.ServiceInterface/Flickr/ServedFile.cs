namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>A file of a photo that its caller may have.</summary>
/// <param name="Extra">Its name in lists: <c>url_m</c>.</param>
/// <param name="Label">Its name for flickr.photos.getSizes.</param>
/// <param name="Url">Where it is, for whoever knows the address.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record ServedFile(string Extra, string Label, string Url, int Width, int Height);
