using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Users;

/// <summary>Reads users with their plans and their usage, for administrators.</summary>
public sealed class AccountTable(Database database)
{
    public static readonly SortField UserName = new("userName", "lower(u.user_name)", IsText: true);
    public static readonly SortField CreatedAt = new("createdAt", "u.created_at");

    private const string Columns =
        """
        t.id, t.user_name, t.display_name, t.roles, t.plan_id, t.disabled, t.created_at,
        (select p.name from plans p where p.id = t.plan_id) as plan,
        (select l.photo_count from libraries l where l.owner_id = t.id) as photo_count,
        (select l.bytes from libraries l where l.owner_id = t.id) as used_bytes
        """;

    private const string Matches =
        """
        not u.removed and (@pattern is null or lower(u.user_name) like lower(@pattern) escape '\' or lower(u.display_name) like lower(@pattern) escape '\')
        """;

    private static readonly PageSql Listed = new("users", Columns, "users u", "u.id", Matches) { HasOwner = false };

    public Task<List<AccountRow>> Page(string? text, PageWindow window, CancellationToken cancel) =>
        database.List<AccountRow>(
            Listed.For(window),
            new { pattern = LikePattern.Of(text), window.Limit, window.Offset, window.AfterKey, window.AfterId },
            cancel);

    public Task<long> Count(string? text, CancellationToken cancel) => database.First<long>(
        $"select count(*) from users u where {Matches}", new { pattern = LikePattern.Of(text) }, cancel);

    public Task<AccountRow?> Find(long id, CancellationToken cancel) =>
        database.First<AccountRow>($"select {Columns} from users t where t.id = @id and not t.removed", new { id }, cancel);
}
