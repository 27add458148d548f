using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Audit;

/// <summary>How a request of administrators is written down: what it is about, and what was sent but for secrets.</summary>
internal static partial class AuditedRequest<TRequest>
    where TRequest : class
{
    private static readonly JsonSerializerOptions WithoutSecrets = LeavingOutSecrets();

    private static readonly PropertyInfo[] Ids =
    [
        .. typeof(TRequest).GetCustomAttributes<RouteAttribute>().Take(1)
            .SelectMany(route => Variable().Matches(route.Path))
            .Select(variable => typeof(TRequest).GetProperty(variable.Groups[1].Value)!),
    ];

    /// <summary>Whether nobody else may send it.</summary>
    public static bool IsForAdministrators { get; } =
        typeof(TRequest).GetCustomAttribute<RequiresRoleAttribute>() is { Role: Roles.Admin };

    /// <returns>The ids in the path; null where it has none.</returns>
    public static string? Subject(TRequest request) => Ids.Length == 0
        ? null
        : string.Join('/', Ids.Select(id => Convert.ToString(id.GetValue(request), CultureInfo.InvariantCulture)));

    public static string Details(TRequest request) => JsonSerializer.Serialize(request, WithoutSecrets);

    private static JsonSerializerOptions LeavingOutSecrets()
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
