using System.Text.Json;
using System.Text.Json.Serialization;

namespace FlickrStack.ServiceModel;

/// <summary>How the contract is written as JSON, by the service and by its clients.</summary>
public static class ContractJson
{
    /// <summary>camelCase names and enums, ISO-8601 times, absent instead of null; read without regard to case.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>A copy of <see cref="Options"/> that may be changed.</summary>
    public static JsonSerializerOptions CreateOptions() => new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new UtcTimeConverter() },
    };

    private sealed class UtcTimeConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime);
    }
}
