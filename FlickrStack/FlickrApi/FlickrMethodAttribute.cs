using FlickrStack.ServiceInterface.Flickr;

namespace FlickrStack.FlickrApi;

/// <summary>Declares a method of Flickr's API; the README and flickr.reflection.getMethods are of these.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FlickrMethodAttribute(string name, string description) : Attribute
{
    /// <summary>The name that calls it, such as <c>flickr.photos.getInfo</c>.</summary>
    public string Name { get; } = name;

    /// <summary>What it answers, in a sentence.</summary>
    public string Description { get; } = description;

    /// <summary>The arguments that it reads, separated by spaces; an exclamation mark follows those it cannot do without.</summary>
    public string Arguments { get; init; } = "";

    /// <summary>What a token must allow; none needs only an application's key.</summary>
    public FlickrGrant Needs { get; init; }

    /// <summary>The scope that the credential must have.</summary>
    public required string Scope { get; init; }

    /// <summary>The arguments, and whether each is required.</summary>
    public IEnumerable<(string Name, bool IsRequired)> Declared =>
        Arguments.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(name => (name.TrimEnd('!'), name.EndsWith('!')));
}
