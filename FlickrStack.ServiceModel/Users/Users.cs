namespace FlickrStack.ServiceModel;

/// <summary>Lists the users.</summary>
/// <remarks>Order: <c>userName</c> (default), <c>createdAt</c>.</remarks>
[Route("/api/v1/users", "GET"), RequiresRole(ServiceModel.Roles.Admin)]
public sealed class QueryUsers : PageQuery, IReturn<QueryResponse<User>>, IGet
{
    /// <summary>Only users with this text in their user name or display name, without regard to case.</summary>
    public string? Q { get; set; }
}

/// <summary>One user.</summary>
[Route("/api/v1/users/{Id}", "GET"), RequiresRole(ServiceModel.Roles.Admin)]
public sealed class GetUser : IReturn<User>, IGet
{
    /// <summary>The user's id.</summary>
    public long Id { get; set; }
}

/// <summary>Opens an account; 409 <c>UserExists</c> where its name is taken.</summary>
[Route("/api/v1/users", "POST"), RequiresRole(ServiceModel.Roles.Admin)]
public sealed class CreateUser : IReturn<User>, IPost
{
    /// <summary>
    /// The name to sign in with: 1 to 50 of <c>a-z A-Z 0-9 . _ - @</c>; no two names differ in case alone.
    /// </summary>
    public string? UserName { get; set; }

    /// <summary>The password, 8 to 200 characters.</summary>
    [Secret]
    public string? Password { get; set; }

    /// <summary>The plan's name; <c>Basic</c> when neither it nor <see cref="PlanId"/> is given.</summary>
    public string? Plan { get; set; }

    /// <summary>The plan's id, instead of its name.</summary>
    public long? PlanId { get; set; }

    /// <summary>The user's roles: none, or <c>admin</c>.</summary>
    public List<string>? Roles { get; set; }

    /// <summary>The name shown to people, 1 to 100 characters; the user name when absent.</summary>
    public string? DisplayName { get; set; }
}

/// <summary>Changes the given fields of a user; what is taken away ends with the next request.</summary>
/// <remarks>
/// 409 <c>LastAdmin</c> where nobody enabled would be left with the role <c>admin</c>.
/// </remarks>
[Route("/api/v1/users/{Id}", "PATCH"), RequiresRole(ServiceModel.Roles.Admin)]
public sealed class UpdateUser : IReturn<User>, IPatch
{
    /// <summary>The user's id.</summary>
    public long Id { get; set; }

    /// <summary>The name of the user's new plan.</summary>
    public string? Plan { get; set; }

    /// <summary>The id of the user's new plan, instead of its name.</summary>
    public long? PlanId { get; set; }

    /// <summary>All roles that the user has from now on; an empty list takes every role away.</summary>
    public List<string>? Roles { get; set; }

    /// <summary>Whether the user is shut out; API keys do not work meanwhile.</summary>
    public bool? Disabled { get; set; }

    /// <summary>A new password, 8 to 200 characters; it deletes all of the user's API keys.</summary>
    [Secret]
    public string? Password { get; set; }

    /// <summary>The name shown to people, 1 to 100 characters.</summary>
    public string? DisplayName { get; set; }
}

/// <summary>Removes a user with all photos, groups, tags, keys, uploads and files; not oneself, nor the last administrator.</summary>
/// <remarks>The user is shut out at once. What a broken call leaves is removed in the background.</remarks>
[Route("/api/v1/users/{Id}", "DELETE"), RequiresRole(ServiceModel.Roles.Admin)]
public sealed class DeleteUser : IReturn<DeleteUserResponse>, IDelete
{
    /// <summary>The user's id.</summary>
    public long Id { get; set; }
}

/// <summary>The user is gone.</summary>
public sealed class DeleteUserResponse;

/// <summary>A user as administrators see one.</summary>
public sealed class User
{
    /// <summary>The user's id.</summary>
    public long Id { get; set; }

    /// <summary>The name the user signs in with.</summary>
    public required string UserName { get; set; }

    /// <summary>The name shown to people.</summary>
    public required string DisplayName { get; set; }

    /// <summary>The user's roles.</summary>
    public List<string> Roles { get; set; } = [];

    /// <summary>The name of the user's plan.</summary>
    public required string Plan { get; set; }

    /// <summary>The id of the user's plan.</summary>
    public long PlanId { get; set; }

    /// <summary>Whether the user is shut out.</summary>
    public bool Disabled { get; set; }

    /// <summary>When the account was opened.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>How many photos the user has.</summary>
    public long PhotoCount { get; set; }

    /// <summary>Bytes taken by the user's originals.</summary>
    public long UsedBytes { get; set; }
}
