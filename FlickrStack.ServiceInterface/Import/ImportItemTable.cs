using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>All SQL of what was not imported.</summary>
public sealed class ImportItemTable(Database database)
{
    public static readonly SortField Id = new("id", "i.id");

    private static readonly PageSql Listed = new(
        "import_items", "t.id, t.import_id, t.outcome, t.reason", "import_items i", "i.id", "i.import_id = @import")
    {
        HasOwner = false,
    };

    public Task<List<ImportItemRow>> Page(long import, PageWindow window, CancellationToken cancel) =>
        database.List<ImportItemRow>(
            Listed.For(window), new { import, window.Limit, window.Offset, window.AfterKey, window.AfterId }, cancel);

    public Task<long> Count(long import, CancellationToken cancel) =>
        database.First<long>(Listed.Count, new { import }, cancel);

    public Task Add(IReadOnlyList<ImportItemRow> items, CancellationToken cancel) => database.Execute(
        "insert into import_items (import_id, outcome, reason) values (@ImportId, @Outcome, @Reason)", items, cancel);

    public Task Forget(long import, CancellationToken cancel) =>
        database.Execute("delete from import_items where import_id = @import", new { import }, cancel);
}
