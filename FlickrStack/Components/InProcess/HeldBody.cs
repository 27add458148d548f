using Microsoft.AspNetCore.Http.Features;

namespace FlickrStack.Components.InProcess;

/// <summary>A body that is here already: the limit on what comes from outside has let it in.</summary>
internal sealed class HeldBody : IHttpMaxRequestBodySizeFeature
{
    public bool IsReadOnly => false;

    public long? MaxRequestBodySize { get; set; }
}
