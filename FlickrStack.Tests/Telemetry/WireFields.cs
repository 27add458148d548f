using System.Globalization;

namespace FlickrStack.Tests.Telemetry;

/// <summary>The fields of a protobuf message, by their numbers.</summary>
internal static class WireFields
{
    public static List<WireField> In(this List<WireField> fields, int number) => [.. fields.Where(field => field.Number == number)];

    /// <summary>The first of that number; nothing where there is none, as protobuf has it.</summary>
    public static WireField First(this List<WireField> fields, int number) => fields.FirstOrDefault(field => field.Number == number);

    /// <summary>KeyValue messages: texts, and whole numbers as texts.</summary>
    public static Dictionary<string, string> Tags(this List<WireField> fields, int number) => fields.In(number)
        .Select(tag => tag.Fields)
        .ToDictionary(tag => tag.First(1).Text, tag => TextOf(tag.First(2).Fields));

    private static string TextOf(List<WireField> value) =>
        value.In(1) is [var text] ? text.Text : value.First(3).Value.ToString(CultureInfo.InvariantCulture);
}
