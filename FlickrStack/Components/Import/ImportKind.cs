namespace FlickrStack.Components.Import;

/// <summary>What can be imported.</summary>
public enum ImportKind
{
    /// <summary>The pool of a Flickr group.</summary>
    Group,

    /// <summary>The photos of a Flickr user.</summary>
    User,

    /// <summary>An album at Flickr, which its API calls a photoset.</summary>
    Album,

    /// <summary>What a search of Flickr finds.</summary>
    Search,

    /// <summary>The zips of «Your Flickr Data».</summary>
    Export,
}
