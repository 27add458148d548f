namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>A page as Flickr numbers them, from 1.</summary>
/// <param name="Items">What is on it.</param>
/// <param name="Page">Its number; the last one where a later one was asked for.</param>
/// <param name="PerPage">How many there are on a page at most.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record ServedPage<T>(IReadOnlyList<T> Items, int Page, int PerPage, long Total)
{
    /// <summary>How many pages there are; 0 where there is nothing.</summary>
    public int Pages => (int)((Total + PerPage - 1) / PerPage);
}
