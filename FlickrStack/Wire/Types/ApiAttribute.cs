using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace FlickrStack.Wire.Types;

/// <summary>An attribute that clients are told of.</summary>
/// <param name="Name">Without <c>Attribute</c>.</param>
/// <param name="Positional">The constructor's arguments, by the names of its parameters.</param>
/// <param name="Named">The others, in the order of their names.</param>
internal sealed record ApiAttribute(
    string Name, IReadOnlyList<KeyValuePair<string, object?>> Positional, IReadOnlyList<KeyValuePair<string, object?>> Named)
{
    private static readonly HashSet<string> Told =
        ["Api", "ApiMember", "ApiResponse", "DataContract", "DataMember", "Flags", "Required", "Validate", "ValidateRequest"];

    public static IReadOnlyList<ApiAttribute> Of(MemberInfo member) => [.. member.GetCustomAttributesData()
        .Select(data => (Name: data.AttributeType.Name.Replace("Attribute", "", StringComparison.Ordinal), Attribute: data))
        .Where(found => Told.Contains(found.Name))
        .OrderBy(found => found.Name switch { "DataMember" => -1, "DataContract" => 1, _ => 0 })
        .Select(found => new ApiAttribute(
            found.Name,
            [.. found.Attribute.Constructor.GetParameters().Zip(found.Attribute.ConstructorArguments, (parameter, argument) =>
                KeyValuePair.Create(char.ToUpperInvariant(parameter.Name![0]) + parameter.Name[1..], argument.Value))],
            [.. found.Attribute.NamedArguments.OrderBy(argument => argument.MemberName, StringComparer.Ordinal)
                .Select(argument => KeyValuePair.Create(argument.MemberName, argument.TypedValue.Value))]))];

    /// <summary>A value as most languages write it.</summary>
    public static string Literal(object? value) => value switch
    {
        string text => JsonSerializer.Serialize(text, Relaxed),
        bool truth => truth ? "true" : "false",
        null => "null",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static JsonSerializerOptions Relaxed { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether the value must be there, whatever its type allows.</summary>
    public bool Demands => Name == "Required"
        || (Name == "Validate" && Positional.Any(argument => argument.Value is "NotEmpty" or "NotNull"))
        || (Name == "ApiMember" && Named.Any(argument => argument is { Key: "IsRequired", Value: true }));

    /// <summary>All arguments with their names, as a comment shows them.</summary>
    public string Arguments => string.Join(", ", Positional.Concat(Named).Select(Assign));

    /// <summary>The arguments as C# writes them.</summary>
    public string CSharpArguments => string.Join(", ", Positional.Select(argument => Literal(argument.Value)).Concat(Named.Select(Assign)));

    private static string Assign(KeyValuePair<string, object?> argument) => $"{argument.Key}={Literal(argument.Value)}";
}
