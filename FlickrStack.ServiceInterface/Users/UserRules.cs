using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;
using FluentValidation;

namespace FlickrStack.ServiceInterface.Users;

public sealed class QueryUsersRules : PageRules<QueryUsers>
{
    public QueryUsersRules() => RuleFor(query => query.Q).MaximumLength(200);
}

public sealed class GetUserRules : AbstractValidator<GetUser>
{
    public GetUserRules() => RuleFor(request => request.Id).GreaterThan(0);
}

public sealed class DeleteUserRules : AbstractValidator<DeleteUser>
{
    public DeleteUserRules() => RuleFor(request => request.Id).GreaterThan(0);
}

public sealed class CreateUserRules : AbstractValidator<CreateUser>
{
    public CreateUserRules()
    {
        RuleFor(user => user.UserName).NotNull().Matches(@"\A[a-zA-Z0-9._@-]{1,50}\z")
            .WithMessage("'UserName' must be 1 to 50 of a-z, A-Z, 0-9 and . _ - @");
        RuleFor(user => user.Password).NotNull().Password();
        RuleFor(user => user.PlanId).Null().When(user => user.Plan is not null).WithMessage(UserRules.TwoPlans);
        RuleFor(user => user.Plan).Name(50);
        RuleFor(user => user.Roles).Roles();
        RuleFor(user => user.DisplayName).Name(100);
    }
}

public sealed class UpdateUserRules : AbstractValidator<UpdateUser>
{
    public UpdateUserRules()
    {
        RuleFor(user => user.Id).GreaterThan(0);
        RuleFor(user => user.Password).Password();
        RuleFor(user => user.PlanId).Null().When(user => user.Plan is not null).WithMessage(UserRules.TwoPlans);
        RuleFor(user => user.Plan).Name(50);
        RuleFor(user => user.Roles).Roles();
        RuleFor(user => user.DisplayName).Name(100);
    }
}

/// <summary>Rules of a user's fields, whether it is made or changed; absent fields pass.</summary>
internal static class UserRules
{
    public const string TwoPlans = "Give 'Plan' or 'PlanId', not both.";

    // Longer ones cost as much to hash as they please.
    public static void Password<T>(this IRuleBuilder<T, string?> rule) => rule.Length(8, 200);

    public static void Roles<T>(this IRuleBuilder<T, List<string>?> rule) => rule
        .Must(roles => roles is null || roles.TrueForAll(ServiceModel.Roles.All.Contains))
        .WithErrorCode("UnknownRole")
        .WithMessage($"The roles are {string.Join(", ", ServiceModel.Roles.All)}.");
}
