namespace FlickrStack.ServiceInterface.Data;

/// <summary>Finds photos by their words, in each engine's own full-text index. See docs/decisions/0014.</summary>
internal static class WordSearch
{
    /// <summary>What a photo <c>p</c> fulfils that has the words of <c>@Words</c>, as SQLite says it.</summary>
    public const string Matches = "p.id in (select s.rowid from photo_search s where photo_search match @Words)";

    /// <summary>The same for PostgreSQL, which reads the same words by a function of ours.</summary>
    public const string PostgresMatches = "p.search @@ flickrstack_query(@Words)";
}
