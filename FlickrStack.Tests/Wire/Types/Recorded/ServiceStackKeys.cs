using System.Runtime.Serialization;

// ServiceStack's own DTOs, as the recordings show them.
namespace ServiceStack;

/// <summary>Sign Up</summary>
[Route("/register", "PUT,POST")]
[Api(Description = "Sign Up")]
[DataContract]
internal sealed class Register : IReturn<RegisterResponse>, IPost
{
    [DataMember(Order = 1)]
    public string? UserName { get; set; }

    [DataMember(Order = 2)]
    public string? FirstName { get; set; }

    [DataMember(Order = 3)]
    public string? LastName { get; set; }

    [DataMember(Order = 4)]
    public string? DisplayName { get; set; }

    [DataMember(Order = 5)]
    public string? Email { get; set; }

    [DataMember(Order = 6)]
    public string? Password { get; set; }

    [DataMember(Order = 7)]
    public string? ConfirmPassword { get; set; }

    [DataMember(Order = 8)]
    public bool? AutoLogin { get; set; }

    [DataMember(Order = 10)]
    public string? ErrorView { get; set; }

    [DataMember(Order = 11)]
    public Dictionary<string, string>? Meta { get; set; }
}

[DataContract]
internal sealed class RegisterResponse : IHasSessionId, IHasBearerToken
{
    [DataMember(Order = 1)]
    public string? UserId { get; set; }

    [DataMember(Order = 2)]
    public string? SessionId { get; set; }

    [DataMember(Order = 3)]
    public string? UserName { get; set; }

    [DataMember(Order = 4)]
    public string? ReferrerUrl { get; set; }

    [DataMember(Order = 5)]
    public string? BearerToken { get; set; }

    [DataMember(Order = 6)]
    public string? RefreshToken { get; set; }

    [DataMember(Order = 7)]
    public DateTime? RefreshTokenExpiry { get; set; }

    [DataMember(Order = 8)]
    public List<string>? Roles { get; set; }

    [DataMember(Order = 9)]
    public List<string>? Permissions { get; set; }

    [DataMember(Order = 10)]
    public string? RedirectUrl { get; set; }

    [DataMember(Order = 11)]
    public ResponseStatus? ResponseStatus { get; set; }

    [DataMember(Order = 12)]
    public Dictionary<string, string>? Meta { get; set; }
}

[Route("/apikeys")]
[Route("/apikeys/{Environment}")]
[DataContract]
internal sealed class GetApiKeys : IReturn<GetApiKeysResponse>, IGet
{
    [DataMember(Order = 1)]
    public string? Environment { get; set; }

    [DataMember(Order = 2)]
    public Dictionary<string, string>? Meta { get; set; }
}

[DataContract]
internal sealed class GetApiKeysResponse
{
    [DataMember(Order = 1)]
    public List<UserApiKey>? Results { get; set; }

    [DataMember(Order = 2)]
    public Dictionary<string, string>? Meta { get; set; }

    [DataMember(Order = 3)]
    public ResponseStatus? ResponseStatus { get; set; }
}

[DataContract]
internal sealed class UserApiKey
{
    [DataMember(Order = 1)]
    public string? Key { get; set; }

    [DataMember(Order = 2)]
    public string? KeyType { get; set; }

    [DataMember(Order = 3)]
    public DateTime? ExpiryDate { get; set; }

    [DataMember(Order = 4)]
    public Dictionary<string, string>? Meta { get; set; }
}

[Route("/apikeys/regenerate")]
[Route("/apikeys/regenerate/{Environment}")]
[DataContract]
internal sealed class RegenerateApiKeys : IReturn<RegenerateApiKeysResponse>, IPost
{
    [DataMember(Order = 1)]
    public string? Environment { get; set; }

    [DataMember(Order = 2)]
    public Dictionary<string, string>? Meta { get; set; }
}

[DataContract]
internal sealed class RegenerateApiKeysResponse
{
    [DataMember(Order = 1)]
    public List<UserApiKey>? Results { get; set; }

    [DataMember(Order = 2)]
    public Dictionary<string, string>? Meta { get; set; }

    [DataMember(Order = 3)]
    public ResponseStatus? ResponseStatus { get; set; }
}

[Route("/access-token")]
[DataContract]
internal sealed class GetAccessToken : IReturn<GetAccessTokenResponse>, IPost
{
    [DataMember(Order = 1)]
    public string? RefreshToken { get; set; }

    [DataMember(Order = 2)]
    public Dictionary<string, string>? Meta { get; set; }
}

[DataContract]
internal sealed class GetAccessTokenResponse
{
    [DataMember(Order = 1)]
    public string? AccessToken { get; set; }

    [DataMember(Order = 2)]
    public Dictionary<string, string>? Meta { get; set; }

    [DataMember(Order = 3)]
    public ResponseStatus? ResponseStatus { get; set; }
}
