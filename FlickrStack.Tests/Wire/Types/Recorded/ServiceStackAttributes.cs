// What the recorded apps declare with ServiceStack's attributes is declared with these: same names, same arguments.
namespace ServiceStack;

[AttributeUsage(AttributeTargets.Class)]
internal sealed class ApiAttribute : Attribute
{
    public string? Description { get; set; }
}

[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
internal sealed class ApiResponseAttribute : Attribute
{
    public string? Description { get; set; }

    public int StatusCode { get; set; }
}

[AttributeUsage(AttributeTargets.Property)]
internal sealed class ApiMemberAttribute : Attribute
{
    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? ParameterType { get; set; }

    public string? DataType { get; set; }

    public bool IsRequired { get; set; }
}

[AttributeUsage(AttributeTargets.Property)]
internal sealed class RequiredAttribute : Attribute;

[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
internal sealed class ValidateAttribute(string validator) : Attribute
{
    public string Validator { get; } = validator;

    public string? Message { get; set; }
}

[AttributeUsage(AttributeTargets.Class)]
internal sealed class ValidateRequestAttribute(string validator) : Attribute
{
    public string Validator { get; } = validator;
}

internal interface IReturnVoid : FlickrStack.ServiceModel.IReturn;

internal interface IHasSessionId
{
    string? SessionId { get; set; }
}

internal interface IHasBearerToken
{
    string? BearerToken { get; set; }
}

internal interface ICreateDb<Table>;

internal interface IPatchDb<Table>;

internal interface IDeleteDb<Table>;
