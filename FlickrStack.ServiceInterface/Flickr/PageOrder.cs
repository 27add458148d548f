namespace FlickrStack.ServiceInterface.Flickr;

/// <summary>Which page is asked for.</summary>
/// <param name="Page">From 1.</param>
/// <param name="PerPage">1 to 500.</param>
public sealed record PageOrder(int Page, int PerPage)
{
    public const int Most = 500;

    /// <summary>This page of so many, or the last one where it lies beyond: Flickr gives that again and again.</summary>
    public PageOrder Within(long total) =>
        this with { Page = (int)Math.Clamp(Page, 1, Math.Max(1, (total + PerPage - 1) / PerPage)) };

    public int Offset => (Page - 1) * PerPage;
}
