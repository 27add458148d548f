using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using FlickrStack.ServiceInterface.Audit;
using FlickrStack.ServiceInterface.Auth;
using FlickrStack.ServiceModel;

namespace FlickrStack.Wire;

/// <summary>
/// Writes down what administrators have done before they are told that it is done, whichever way they have asked for it.
/// </summary>
internal sealed partial class AuditedOperation<TRequest>(Operation operation)
    where TRequest : class
{
    private static readonly JsonSerializerOptions Told = ToldWithoutSecrets();

    private readonly bool mayChange = operation.Verb != HttpMethods.Get;
    private readonly bool isForAdministrators = operation.Caller is RequiresRoleAttribute { Role: Roles.Admin };
    private readonly PropertyInfo[] ids =
    [
        .. operation.Routes.Take(1).SelectMany(route => Variable().Matches(route.Path))
            .Select(variable => typeof(TRequest).GetProperty(variable.Groups[1].Value)!),
    ];

    /// <summary>Whether this request, which was granted, is to be written down.</summary>
    public bool IsToBeTold(HttpContext http) =>
        mayChange && (isForAdministrators || http.RequestServices.GetRequiredService<Whose>().IsNamed);

    public Task Tell(HttpContext http, TRequest request)
    {
        var subject = string.Join('/', ids.Select(id => Convert.ToString(id.GetValue(request), CultureInfo.InvariantCulture)));
        return http.RequestServices.GetRequiredService<AuditTrail>().Add(
            operation.Name, subject.Length == 0 ? null : subject, JsonSerializer.Serialize(request, Told), http.TraceIdentifier);
    }

    private static JsonSerializerOptions ToldWithoutSecrets()
    {
        var options = ContractJson.CreateOptions();
        options.TypeInfoResolver = options.TypeInfoResolver!.WithAddedModifier(type =>
        {
            foreach (var secret in type.Properties.Where(IsSecret).ToList()) type.Properties.Remove(secret);
        });
        return options;
    }

    private static bool IsSecret(JsonPropertyInfo property) =>
        property.AttributeProvider?.IsDefined(typeof(SecretAttribute), inherit: true) == true;

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Variable();
}
