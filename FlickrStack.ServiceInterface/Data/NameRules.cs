using FluentValidation;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>The rule of names that people read; an absent one passes.</summary>
internal static class NameRules
{
    public static void Name<T>(this IRuleBuilder<T, string?> rule, int longest) => rule
        .Must(name => name is null || name.Trim().Length is var length && length >= 1 && length <= longest)
        .WithErrorCode("Length").WithMessage($"'{{PropertyName}}' must have 1 to {longest} characters.")
        .Must(name => name is null || !name.Any(char.IsControl))
        .WithErrorCode("ControlCharacter").WithMessage("'{PropertyName}' must not have control characters.");
}
