using System.Reflection;
using System.Text.Json.Nodes;

namespace FlickrStack.FlickrApi;

/// <summary>A method of Flickr's API and the code that answers it.</summary>
internal sealed class FlickrMethod(FlickrMethodAttribute declared, MethodInfo code)
{
    public FlickrMethodAttribute Declared { get; } = declared;

    public Type Class => code.DeclaringType!;

    public Task<JsonObject> Answer(object target, FlickrArguments arguments, CancellationToken cancel) =>
        code.CreateDelegate<Func<FlickrArguments, CancellationToken, Task<JsonObject>>>(code.IsStatic ? null : target)(arguments, cancel);
}
