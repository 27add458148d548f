using System.Runtime.Serialization;

// ServiceStack's own DTOs, as the recordings show them.
namespace ServiceStack;

/// <summary>Sign In</summary>
[Route("/auth", "GET,POST")]
[Route("/auth/{provider}", "GET,POST")]
[Api(Description = "Sign In")]
[DataContract]
internal sealed class Authenticate : IReturn<AuthenticateResponse>, IPost
{
    /// <summary>AuthProvider, e.g. credentials</summary>
    [DataMember(Order = 1)]
    public string? Provider { get; set; }

    [DataMember(Order = 2)]
    public string? UserName { get; set; }

    [DataMember(Order = 3)]
    public string? Password { get; set; }

    [DataMember(Order = 4)]
    public bool? RememberMe { get; set; }

    [DataMember(Order = 5)]
    public string? AccessToken { get; set; }

    [DataMember(Order = 6)]
    public string? AccessTokenSecret { get; set; }

    [DataMember(Order = 7)]
    public string? ReturnUrl { get; set; }

    [DataMember(Order = 8)]
    public string? ErrorView { get; set; }

    [DataMember(Order = 9)]
    public Dictionary<string, string>? Meta { get; set; }
}

[DataContract]
internal sealed class AuthenticateResponse : IHasSessionId, IHasBearerToken
{
    [DataMember(Order = 1)]
    public string? UserId { get; set; }

    [DataMember(Order = 2)]
    public string? SessionId { get; set; }

    [DataMember(Order = 3)]
    public string? UserName { get; set; }

    [DataMember(Order = 4)]
    public string? DisplayName { get; set; }

    [DataMember(Order = 5)]
    public string? ReferrerUrl { get; set; }

    [DataMember(Order = 6)]
    public string? BearerToken { get; set; }

    [DataMember(Order = 7)]
    public string? RefreshToken { get; set; }

    [DataMember(Order = 8)]
    public DateTime? RefreshTokenExpiry { get; set; }

    [DataMember(Order = 9)]
    public string? ProfileUrl { get; set; }

    [DataMember(Order = 10)]
    public List<string>? Roles { get; set; }

    [DataMember(Order = 11)]
    public List<string>? Permissions { get; set; }

    [DataMember(Order = 12)]
    public string? AuthProvider { get; set; }

    [DataMember(Order = 13)]
    public ResponseStatus? ResponseStatus { get; set; }

    [DataMember(Order = 14)]
    public Dictionary<string, string>? Meta { get; set; }
}

[Route("/assignroles", "POST")]
[DataContract]
internal sealed class AssignRoles : IReturn<AssignRolesResponse>, IPost
{
    [DataMember(Order = 1)]
    public string? UserName { get; set; }

    [DataMember(Order = 2)]
    public List<string>? Permissions { get; set; }

    [DataMember(Order = 3)]
    public List<string>? Roles { get; set; }

    [DataMember(Order = 4)]
    public Dictionary<string, string>? Meta { get; set; }
}

[DataContract]
internal sealed class AssignRolesResponse
{
    [DataMember(Order = 1)]
    public List<string>? AllRoles { get; set; }

    [DataMember(Order = 2)]
    public List<string>? AllPermissions { get; set; }

    [DataMember(Order = 3)]
    public Dictionary<string, string>? Meta { get; set; }

    [DataMember(Order = 4)]
    public ResponseStatus? ResponseStatus { get; set; }
}

[Route("/unassignroles", "POST")]
[DataContract]
internal sealed class UnAssignRoles : IReturn<UnAssignRolesResponse>, IPost
{
    [DataMember(Order = 1)]
    public string? UserName { get; set; }

    [DataMember(Order = 2)]
    public List<string>? Permissions { get; set; }

    [DataMember(Order = 3)]
    public List<string>? Roles { get; set; }

    [DataMember(Order = 4)]
    public Dictionary<string, string>? Meta { get; set; }
}

[DataContract]
internal sealed class UnAssignRolesResponse
{
    [DataMember(Order = 1)]
    public List<string>? AllRoles { get; set; }

    [DataMember(Order = 2)]
    public List<string>? AllPermissions { get; set; }

    [DataMember(Order = 3)]
    public Dictionary<string, string>? Meta { get; set; }

    [DataMember(Order = 4)]
    public ResponseStatus? ResponseStatus { get; set; }
}
