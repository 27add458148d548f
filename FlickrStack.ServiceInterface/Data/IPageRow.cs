namespace FlickrStack.ServiceInterface.Data;

/// <summary>A row of a sorted page.</summary>
public interface IPageRow
{
    long Id { get; }

    /// <summary>The value that the page was sorted by.</summary>
    object? SortKey { get; }
}
