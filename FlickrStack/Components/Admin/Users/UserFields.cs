using FlickrStack.ServiceModel;

namespace FlickrStack.Components.Admin.Users;

/// <summary>The form of an account, as its browser sends it.</summary>
public sealed class UserFields
{
    public string? UserName { get; set; }

    public string? Password { get; set; }

    public string? DisplayName { get; set; }

    public long? PlanId { get; set; }

    /// <summary>The roles whose boxes are ticked; nothing where none is.</summary>
    public List<string>? Roles { get; set; }

    public static UserFields Of(User user) => new() { DisplayName = user.DisplayName, PlanId = user.PlanId, Roles = user.Roles };

    public CreateUser ToCreate() => new()
    {
        UserName = UserName ?? "",
        Password = Password ?? "",
        DisplayName = string.IsNullOrWhiteSpace(DisplayName) ? null : DisplayName,
        PlanId = PlanId,
        Roles = Roles ?? [],
    };

    public UpdateUser ToUpdate(long id) => new() { Id = id, DisplayName = DisplayName ?? "", PlanId = PlanId, Roles = Roles ?? [] };
}
