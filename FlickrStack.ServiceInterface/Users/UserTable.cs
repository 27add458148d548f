using System.Globalization;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Users;

/// <summary>All SQL that writes users, and that reads their password hashes.</summary>
public sealed class UserTable(Database database)
{
    private const string Columns = "id, user_name, display_name, password_hash, roles, plan_id, disabled, created_at";

    public Task<UserRow?> Find(long id, CancellationToken cancel) =>
        database.First<UserRow>($"select {Columns} from users where id = @id and not removed", new { id }, cancel);

    public Task<UserRow?> FindByName(string name, CancellationToken cancel) => database.First<UserRow>(
        $"select {Columns} from users where lower(user_name) = lower(@name)", new { name }, cancel);

    /// <summary>The id of the user who has this id or else this name; 0 where there is none.</summary>
    public Task<long> IdOf(string idOrName, CancellationToken cancel) => database.First<long>(
        """
        select id from users where not removed and (id = @id or lower(user_name) = lower(@idOrName))
        order by case when id = @id then 0 else 1 end limit 1
        """,
        new { idOrName, id = long.TryParse(idOrName, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0 },
        cancel);

    /// <summary>Shuts a user out for good, frees the name, and returns whether there was one.</summary>
    public async Task<bool> ShutOut(long id, CancellationToken cancel) => await database.Execute(
        "update users set removed = true, disabled = true, user_name = user_name || ' ' || id where id = @id and not removed",
        new { id },
        cancel) == 1;

    /// <summary>Users who are shut out for good and of whom there is something left.</summary>
    public Task<List<long>> ShutOutForGood(CancellationToken cancel) =>
        database.List<long>("select id from users where removed order by id", null, cancel);

    /// <summary>Deletes a user, and with it all rows that are the user's.</summary>
    public Task Delete(long id, CancellationToken cancel) =>
        database.Execute("delete from users where id = @id", new { id }, cancel);

    /// <summary>Whether anybody may administer the service.</summary>
    public async Task<bool> HasAdmin(CancellationToken cancel) => await database.First<long>(
        "select 1 from users where not disabled and ',' || roles || ',' like @admin limit 1",
        new { admin = $"%,{Roles.Admin},%" },
        cancel) == 1;

    /// <summary>Adds a user and returns the id, or 0 where the name is taken.</summary>
    public Task<long> Add(UserRow user, CancellationToken cancel) => database.ExecuteScalar<long>(
        """
        insert into users (user_name, display_name, password_hash, roles, plan_id, disabled, created_at)
        values (@UserName, @DisplayName, @PasswordHash, @Roles, @PlanId, @Disabled, @CreatedAt)
        on conflict do nothing
        returning id
        """,
        user,
        cancel);

    public Task Update(UserRow user, CancellationToken cancel) => database.Execute(
        """
        update users set
            display_name = @DisplayName, password_hash = @PasswordHash, roles = @Roles, plan_id = @PlanId,
            disabled = @Disabled,
            token_version = token_version + case when password_hash <> @PasswordHash or @Disabled then 1 else 0 end
        where id = @Id
        """,
        user,
        cancel);

    /// <summary>Changes a password that was checked and ends all tokens, and returns whether it was the password still.</summary>
    public async Task<bool> ChangePassword(UserRow user, string hash, CancellationToken cancel) => await database.Execute(
        """
        update users set password_hash = @hash, token_version = token_version + 1
        where id = @Id and password_hash = @PasswordHash
        """,
        new { hash, user.Id, user.PasswordHash },
        cancel) == 1;

    /// <summary>Ends all tokens of a user.</summary>
    public Task EndTokens(long id, CancellationToken cancel) =>
        database.Execute("update users set token_version = token_version + 1 where id = @id", new { id }, cancel);

    /// <summary>Renews the hash of a password, unless there is another hash by now, and returns whether it did.</summary>
    public async Task<bool> RenewHash(UserRow user, string hash, CancellationToken cancel) => await database.Execute(
        "update users set password_hash = @hash where id = @Id and password_hash = @PasswordHash",
        new { hash, user.Id, user.PasswordHash },
        cancel) == 1;
}
