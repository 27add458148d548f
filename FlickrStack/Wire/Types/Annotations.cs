using FlickrStack.ServiceModel;

namespace FlickrStack.Wire.Types;

/// <summary>What stands above types and properties in languages that came after C.</summary>
internal static class Annotations
{
    public static string Of(ApiAttribute attribute) =>
        $"@{attribute.Name}{(attribute.Name == "DataContract" ? "" : $"({attribute.Arguments})")}";

    public static string Of(RouteAttribute route) =>
        $"@Route({ApiAttribute.Literal(route.Path)}{(route.Verbs is null ? "" : $", {ApiAttribute.Literal(route.Verbs)}")})";

    /// <summary>A comment for the language's own documentation tool.</summary>
    public static IEnumerable<string> Docs(TypesOptions options, string? description) =>
        description is null || !options.Flag("AddDescriptionAsComments") ? [] : ["/**", $"* {Harmless(description)}", "*/"];

    // Java reads \u even in comments.
    private static string Harmless(string text) =>
        text.Replace("*/", "* /", StringComparison.Ordinal).Replace("\\u", "\\ u", StringComparison.Ordinal);
}
