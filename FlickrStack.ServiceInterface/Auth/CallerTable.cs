using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Plans;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>
/// Finds who is calling, with plan and library version, in one indexed read. It is done for every request: what is
/// revoked or changed counts from the next one on.
/// </summary>
public sealed class CallerTable(Database database, TimeProvider clock)
{
    private const string Columns =
        """
        u.id as user_id, u.user_name, u.display_name, u.roles, u.token_version, l.version as library_version, l.photo_count,
        exists (select 1 from photos x where x.owner_id = u.id and x.expires_at <= @now) as has_expired,
        """
        + PlanTable.Rights;

    private const string Joins = "join plans p on p.id = u.plan_id join libraries l on l.owner_id = u.id";

    public Task<Caller?> FindByKey(string hash, CancellationToken cancel) => Find(
        $"""
        select k.id as key_id, k.expires_at as key_expires_at, k.last_used_at as key_used_at, k.scopes,
            {Columns}
        from api_keys k join users u on u.id = k.user_id {Joins}
        where k.hash = @hash and (k.expires_at is null or k.expires_at > @now) and not u.disabled
        """,
        new { hash, now = clock.GetUtcNow() },
        cancel);

    /// <summary>Finds a user whose password was checked, while it is the password still.</summary>
    public Task<Caller?> FindByUser(long id, string passwordHash, CancellationToken cancel) => Find(
        $"""
        select '*' as scopes, {Columns} from users u {Joins}
        where u.id = @id and u.password_hash = @passwordHash and not u.disabled
        """,
        new { id, passwordHash, now = clock.GetUtcNow() },
        cancel);

    public Task<Caller?> FindByToken(long family, long user, CancellationToken cancel) => Find(
        $"""
        select f.id as family_id, '*' as scopes, {Columns}
        from token_families f join users u on u.id = f.user_id {Joins}
        where f.id = @family and u.id = @user and f.token_version = u.token_version and not u.disabled
        """,
        new { family, user, now = clock.GetUtcNow() },
        cancel);

    private Task<Caller?> Find(string sql, object args, CancellationToken cancel) =>
        database.First<Row, PlanRow, Caller>(sql, args, (row, plan) => row.ToCaller(plan), cancel);

    private sealed record Row
    {
        public long? KeyId { get; init; }

        public DateTimeOffset? KeyExpiresAt { get; init; }

        public DateTimeOffset? KeyUsedAt { get; init; }

        public long? FamilyId { get; init; }

        public required long TokenVersion { get; init; }

        public required string Scopes { get; init; }

        public required long UserId { get; init; }

        public required string UserName { get; init; }

        public required string DisplayName { get; init; }

        public required string Roles { get; init; }

        public required long LibraryVersion { get; init; }

        public required long PhotoCount { get; init; }

        public required bool HasExpired { get; init; }

        public Caller ToCaller(PlanRow plan) => new()
        {
            UserId = UserId,
            UserName = UserName,
            DisplayName = DisplayName,
            Roles = Split(Roles),
            KeyId = KeyId,
            KeyExpiresAt = KeyExpiresAt,
            KeyUsedAt = KeyUsedAt,
            FamilyId = FamilyId,
            TokenVersion = TokenVersion,
            Scopes = Scopes == ApiKeyRow.AllScopes ? null : Split(Scopes),
            Plan = plan,
            LibraryVersion = LibraryVersion,
            PhotoCount = PhotoCount,
            HasExpired = HasExpired,
        };

        private static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
    }
}
