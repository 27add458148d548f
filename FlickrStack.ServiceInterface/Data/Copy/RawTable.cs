namespace FlickrStack.ServiceInterface.Data.Copy;

/// <summary>A table, as its database tells of it; what the engine computes by itself is not among its columns.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">What is kept in it, by name.</param>
/// <param name="Needed">The tables that its rows refer to.</param>
internal sealed record RawTable(string Name, IReadOnlyList<RawColumn> Columns, IReadOnlyList<string> Needed)
{
    public string Quoted => $"\"{Name}\"";

    public string ColumnList { get; } = string.Join(", ", Columns.Select(column => column.Quoted));

    /// <summary>The column of ids that are given once each; null where others say what a row is called.</summary>
    public RawColumn? Id => Columns.FirstOrDefault(column => column.Numbered);

    public bool HasColumnsOf(RawTable other) =>
        Columns.Select(column => column.Name).SequenceEqual(other.Columns.Select(column => column.Name), StringComparer.Ordinal);
}
