using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Users;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Auth;

/// <summary>All SQL of the families of tokens: each is what came of one login.</summary>
public sealed class TokenFamilyTable(Database database, IOptions<LimitOptions> limits)
{
    /// <summary>
    /// Adds a family that a password was given for, and returns its id; 0 where it is the password no more. Beyond the
    /// limit of logins it ends the one that was refreshed least recently.
    /// </summary>
    public async Task<long> Add(
        UserRow user, string hash, DateTimeOffset now, DateTimeOffset expires, CancellationToken cancel)
    {
        await using var transaction = await database.Begin(cancel);
        await database.Execute(
            """
            delete from token_families where user_id = @Id and (expires_at <= @now
                or token_version <> (select token_version from users where id = @Id))
            """,
            new { user.Id, now },
            cancel);
        var id = await database.ExecuteScalar<long>(
            """
            insert into token_families (user_id, token_version, hash, expires_at)
            select id, token_version, @hash, @expires from users
            where id = @Id and password_hash = @PasswordHash and not disabled
            returning id
            """,
            new { user.Id, user.PasswordHash, hash, expires },
            cancel);
        await database.Execute(
            """
            delete from token_families where user_id = @Id and id not in (
                select id from token_families where user_id = @Id order by expires_at desc, id desc limit @Logins)
            """,
            new { user.Id, limits.Value.Logins },
            cancel);
        await transaction.Commit();
        return id;
    }

    /// <summary>Puts one refresh token in another's place, and returns whether that was the good one.</summary>
    public async Task<bool> Rotate(
        TokenClaims old, string oldHash, string hash, DateTimeOffset expires, CancellationToken cancel) =>
        await database.Execute(
            """
            update token_families set hash = @hash, expires_at = @expires
            where id = @Family and user_id = @Sub and hash = @oldHash and token_version =
                (select u.token_version from users u where u.id = token_families.user_id and not u.disabled)
            """,
            new { old.Family, old.Sub, oldHash, hash, expires },
            cancel) == 1;

    /// <summary>Whether a refresh token is the good one.</summary>
    public async Task<bool> Holds(TokenClaims claims, string hash, CancellationToken cancel) => await database.First<long>(
        """
        select 1 from token_families f join users u on u.id = f.user_id
        where f.id = @Family and f.user_id = @Sub and f.hash = @hash and f.token_version = u.token_version and not u.disabled
        """,
        new { claims.Family, claims.Sub, hash },
        cancel) == 1;

    public Task Delete(long id, long owner, CancellationToken cancel) => database.Execute(
        "delete from token_families where id = @id and user_id = @owner", new { id, owner }, cancel);
}
