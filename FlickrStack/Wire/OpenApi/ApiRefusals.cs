using FlickrStack.ServiceModel;
using Microsoft.OpenApi;

namespace FlickrStack.Wire.OpenApi;

/// <summary>How an operation may refuse: one component for each status.</summary>
internal sealed class ApiRefusals
{
    private static readonly (string Status, string Name, string Meaning)[] All =
    [
        ("400", "BadRequest", "The request breaks a rule; `errors` names the fields at fault."),
        ("401", "Unauthorized", "There is no valid credential."),
        ("403", "Forbidden", "The credential lacks the scope or role, or the plan does not grant it."),
        ("404", "NotFound", "It is unknown, or not the caller's."),
        ("429", "TooManyRequests", "Too many requests: `Retry-After` says when to try again."),
        ("default", "Refused", "Anything else, in the same form."),
    ];

    private readonly OpenApiDocument document;

    public ApiRefusals(OpenApiDocument document, ApiSchemas schemas)
    {
        this.document = document;
        var content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/json"] = new OpenApiMediaType { Schema = schemas.Of(typeof(ErrorResponse), answered: true) },
        };
        document.Components!.Responses = All.ToDictionary(
            refusal => refusal.Name,
            IOpenApiResponse (refusal) => new OpenApiResponse { Description = refusal.Meaning, Content = content });
    }

    public void Add(OpenApiResponses responses, Operation operation, bool hasPath)
    {
        foreach (var (status, name, _) in All)
        {
            if (MayBe(status, operation, hasPath)) responses[status] = new OpenApiResponseReference(name, document);
        }
    }

    private static bool MayBe(string status, Operation operation, bool hasPath) => status switch
    {
        "400" => operation.Request.GetProperties().Length > 0,
        "401" => operation.Caller is not AllowAnonymousAttribute || operation.Verb == "POST",
        "403" => operation.Caller is not AllowAnonymousAttribute and not RequiresUserAttribute || operation.IsSigned,
        "404" => hasPath,
        "429" => !operation.IsSigned,
        _ => true,
    };
}
