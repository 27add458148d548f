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
        u.id as user_id, u.user_name, u.display_name, u.roles, p.id as plan_id, p.name as plan_name, p.heights,
        p.original, p.links, p.formats, p.quota_bytes, p.max_upload_bytes, l.version as library_version
        """;

    private const string Joins = "join plans p on p.id = u.plan_id join libraries l on l.owner_id = u.id";

    public async Task<Caller?> FindByKey(string hash, CancellationToken cancel)
    {
        var found = await database.First<Row>(
            $"""
            select k.id as key_id, k.scopes, {Columns} from api_keys k join users u on u.id = k.user_id {Joins}
            where k.hash = @hash and (k.expires_at is null or k.expires_at > @now) and not u.disabled
            """,
            new { hash, now = clock.GetUtcNow() },
            cancel);
        return found?.ToCaller();
    }

    public async Task<Caller?> FindByUser(long id, CancellationToken cancel)
    {
        var found = await database.First<Row>(
            $"select null as key_id, '*' as scopes, {Columns} from users u {Joins} where u.id = @id and not u.disabled",
            new { id },
            cancel);
        return found?.ToCaller();
    }

    private sealed record Row
    {
        public long? KeyId { get; init; }

        public required string Scopes { get; init; }

        public required long UserId { get; init; }

        public required string UserName { get; init; }

        public required string DisplayName { get; init; }

        public required string Roles { get; init; }

        public required long PlanId { get; init; }

        public required string PlanName { get; init; }

        public required string Heights { get; init; }

        public required bool Original { get; init; }

        public required bool Links { get; init; }

        public required string Formats { get; init; }

        public required long? QuotaBytes { get; init; }

        public required long MaxUploadBytes { get; init; }

        public required long LibraryVersion { get; init; }

        public Caller ToCaller() => new()
        {
            UserId = UserId,
            UserName = UserName,
            DisplayName = DisplayName,
            Roles = Split(Roles),
            KeyId = KeyId,
            Scopes = Scopes == ApiKeyRow.AllScopes ? null : Split(Scopes),
            LibraryVersion = LibraryVersion,
            Plan = new PlanRow
            {
                Id = PlanId,
                Name = PlanName,
                Heights = Heights,
                Original = Original,
                Links = Links,
                Formats = Formats,
                QuotaBytes = QuotaBytes,
                MaxUploadBytes = MaxUploadBytes,
            },
        };

        private static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
    }
}
