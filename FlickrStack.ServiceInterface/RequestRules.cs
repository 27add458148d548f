using FlickrStack.ServiceModel;
using FluentValidation;

namespace FlickrStack.ServiceInterface;

/// <summary>Holds requests to their rules.</summary>
public static class RequestRules
{
    /// <exception cref="ApiException">The request breaks some.</exception>
    public static void Demand<T>(this IValidator<T> rules, T request)
    {
        if (rules.Validate(request) is not { IsValid: false } result) return;

        throw ApiException.Invalid([.. result.Errors.Select(error => new ResponseError
        {
            ErrorCode = error.ErrorCode.EndsWith("Validator", StringComparison.Ordinal) ? error.ErrorCode[..^9] : error.ErrorCode,
            FieldName = error.PropertyName,
            Message = error.ErrorMessage,
        })]);
    }
}
