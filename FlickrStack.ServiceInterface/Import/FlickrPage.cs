namespace FlickrStack.ServiceInterface.Import;

/// <summary>A page of a list of photos. Past the end Flickr sends the last page again, so look at its number.</summary>
public sealed record FlickrPage(int Page, int Pages, long Total, IReadOnlyList<FlickrPhoto> Photos);
