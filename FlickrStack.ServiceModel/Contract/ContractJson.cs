using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FlickrStack.ServiceModel;

/// <summary>How the contract is written as JSON, by the service and by its clients.</summary>
public static class ContractJson
{
    /// <summary>camelCase names and enums, ISO-8601 times, absent instead of null; read without regard to case.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>A copy of <see cref="Options"/> that may be changed.</summary>
    public static JsonSerializerOptions CreateOptions() => new(JsonSerializerDefaults.Web)
    {
        // Served as application/json with nosniff, so a link may stay readable: & and not \u0026.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { InheritedFirst } },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new UtcTime() },
    };

    // A detail begins like the list it was opened from.
    private static void InheritedFirst(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            for (var owner = (property.AttributeProvider as MemberInfo)?.DeclaringType; owner is not null; owner = owner.BaseType)
                property.Order++;
        }
    }
}
