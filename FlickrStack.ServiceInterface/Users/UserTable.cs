using FlickrStack.ServiceInterface.Data;

namespace FlickrStack.ServiceInterface.Users;

/// <summary>All SQL of the users.</summary>
public sealed class UserTable(Database database)
{
    public Task<UserRow?> FindByName(string name, CancellationToken cancel) => database.First<UserRow>(
        """
        select id, user_name, display_name, password_hash, roles, plan_id, disabled, created_at
        from users where lower(user_name) = lower(@name)
        """,
        new { name },
        cancel);

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

    public Task SetPasswordHash(long id, string hash, CancellationToken cancel) =>
        database.Execute("update users set password_hash = @hash where id = @id", new { id, hash }, cancel);
}
