namespace FlickrStack.ServiceInterface.Data;

/// <summary>
/// The statement of one page: first the ids of the page from an index alone, then the rows, so that what is skipped
/// is never looked up. The owner is asked for with the rows, whatever found their ids, unless they have none.
/// </summary>
/// <param name="Table">The table that the rows come from.</param>
/// <param name="Columns">The rows' columns.</param>
/// <param name="Ids">The tables that the ids are found in.</param>
/// <param name="Id">The column there that holds the id.</param>
/// <param name="Where">What they must fulfil.</param>
public sealed record PageSql(string Table, string Columns, string Ids, string Id, string Where)
{
    public bool HasOwner { get; init; } = true;

    private string Owned => HasOwner ? " and t.owner_id = @owner" : "";

    /// <summary>The statement that counts all that the pages show.</summary>
    public string Count => Tell("count(*)");

    /// <summary>The statement that tells something of all that the pages show.</summary>
    public string Tell(string columns) => $"select {columns} from {Ids} where {Where}";

    /// <summary>The statement that tells what the row <c>@AfterId</c> is sorted by; it finds none that no page shows.</summary>
    public string PlaceIn(Sort sort) =>
        $"""
        select {sort.Field.Column} from {Ids} cross join {Table} t
        where {Where} and {Id} = @AfterId and t.id = {Id}{Owned}
        """;

    public string For(PageWindow window)
    {
        var (column, direction, beyond) = window.Sort.Descending
            ? (window.Sort.Field.Column, "desc", "<")
            : (window.Sort.Field.Column, "asc", ">");
        var after = window.FromCursor ? $" and ({column}, {Id}) {beyond} (@AfterKey, @AfterId)" : "";
        // Nothing is skipped: the rows are looked up as the index gives them, which cross join keeps SQLite to.
        if (window.Offset == 0)
        {
            return $"""
                select {Columns}, {column} as sort_key
                from {Ids} cross join {Table} t
                where {Where}{after} and t.id = {Id}{Owned}
                order by {column} {direction}, {Id} {direction}
                limit @Limit + 1
                """;
        }

        return $"""
            select {Columns}, page.sort_key
            from (
                select {Id} as id, {column} as sort_key
                from {Ids}
                where {Where}{after}
                order by {column} {direction}, {Id} {direction}
                limit @Limit + 1 offset @Offset
            ) page
            join {Table} t on t.id = page.id{Owned}
            order by page.sort_key {direction}, page.id {direction}
            """;
    }
}
