namespace FlickrStack.ServiceInterface.Import;

/// <summary>Arguments of a call, in order.</summary>
public sealed class FlickrArguments : List<KeyValuePair<string, string>>
{
    public void Add(string name, string value) => Add(new(name, value));
}
