namespace FlickrStack.ServiceModel;

/// <summary>Who may send a request. Every request declares exactly one; the host refuses to start otherwise.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class CallerAttribute : Attribute;

/// <summary>Anyone may send it.</summary>
public sealed class AllowAnonymousAttribute : CallerAttribute;

/// <summary>Any signed-in user may send it.</summary>
public sealed class RequiresUserAttribute : CallerAttribute;

/// <summary>
/// Only a user who has signed in may send it, by a login's key, a token or the password; no key that was made for a script.
/// </summary>
public sealed class RequiresLoginAttribute : CallerAttribute;

/// <summary>Only a credential that holds a scope may send it.</summary>
/// <param name="scope">One of <see cref="Scopes"/>.</param>
public sealed class RequiresScopeAttribute(string scope) : CallerAttribute
{
    /// <summary>One of <see cref="Scopes"/>.</summary>
    public string Scope { get; } = scope;
}

/// <summary>Only users with a role may send it.</summary>
/// <param name="role">One of <see cref="Roles"/>.</param>
public sealed class RequiresRoleAttribute(string role) : CallerAttribute
{
    /// <summary>One of <see cref="Roles"/>.</summary>
    public string Role { get; } = role;
}

/// <summary>What an API key may do. A key made by login holds all that its user may do.</summary>
public static class Scopes
{
    /// <summary>See photos and their files.</summary>
    public const string PhotosRead = "photos:read";

    /// <summary>Upload, change and delete photos.</summary>
    public const string PhotosWrite = "photos:write";

    /// <summary>See groups.</summary>
    public const string GroupsRead = "groups:read";

    /// <summary>Make, change and delete groups.</summary>
    public const string GroupsWrite = "groups:write";

    /// <summary>Make, rename and delete tags.</summary>
    public const string TagsWrite = "tags:write";

    /// <summary>Make, see and revoke time-limited links.</summary>
    public const string LinksWrite = "links:write";

    /// <summary>Make, see and delete API keys.</summary>
    public const string KeysWrite = "keys:write";

    /// <summary>Start, see and cancel imports.</summary>
    public const string ImportsWrite = "imports:write";

    /// <summary>See what was called.</summary>
    public const string TrackingsRead = "trackings:read";

    /// <summary>Every scope there is, for those who may do everything a user may do.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        PhotosRead, PhotosWrite, GroupsRead, GroupsWrite, TagsWrite, LinksWrite, KeysWrite, ImportsWrite, TrackingsRead,
    ];
}

/// <summary>The roles a user may have.</summary>
public static class Roles
{
    /// <summary>Manages plans, users and everything else.</summary>
    public const string Admin = "admin";

    /// <summary>Every role there is.</summary>
    public static IReadOnlyList<string> All { get; } = [Admin];
}
