using System.Text.Json;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>Where Flickr's answers come from: its API over HTTP, or a folder of recorded answers.</summary>
public interface IFlickrTransport
{
    /// <summary>Calls a method of the API and returns its answer.</summary>
    /// <param name="method">The method, such as <c>flickr.photos.getInfo</c>.</param>
    /// <param name="arguments">Its arguments, the one that names the object first.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="FlickrException">Flickr refuses, or cannot be reached after all retries.</exception>
    Task<JsonElement> Call(string method, FlickrArguments arguments, CancellationToken cancel);

    /// <summary>Reads a file; <paramref name="receive"/> may be called again when a connection breaks.</summary>
    /// <param name="url">The file's address, as an answer gave it.</param>
    /// <param name="receive">Reads the bytes.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="FlickrException">There is no such file, or it cannot be had after all retries.</exception>
    Task<T> Download<T>(string url, Func<Stream, CancellationToken, Task<T>> receive, CancellationToken cancel);
}
