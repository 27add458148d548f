namespace FlickrStack.ServiceInterface.Data.Copy;

/// <summary>How far a copy of a database has come.</summary>
/// <param name="Table">The table that is copied.</param>
/// <param name="Done">Rows that have come over, of all tables.</param>
/// <param name="Total">Rows that there are.</param>
public sealed record CopyStep(string Table, long Done, long Total);
