namespace FlickrStack.Components.InProcess;

/// <summary>What answers requests in this process, for its own pages to ask as everybody else does.</summary>
internal sealed class OwnPipeline
{
    private RequestDelegate answer = _ => throw new InvalidOperationException("The pipeline is not built yet.");

    /// <summary>Goes before everything that a page's requests are to pass.</summary>
    public RequestDelegate Take(RequestDelegate next) => answer = next;

    public Task Answer(HttpContext http) => answer(http);
}
