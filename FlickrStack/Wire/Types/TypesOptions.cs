using System.Text.RegularExpressions;
using FlickrStack.ServiceInterface;

namespace FlickrStack.Wire.Types;

/// <summary>What was asked of a language, and what holds for the rest.</summary>
internal sealed partial class TypesOptions
{
    private const int Longest = 2000;

    // Names of the query besides the printed ones.
    private static readonly string[] Unprinted = ["BaseUrl", "DefaultNamespaces", "ExcludeNamespace", "WithoutOptions"];

    private readonly IReadOnlyList<TypesOption> printed;
    private readonly SortedDictionary<string, string> given = new(StringComparer.OrdinalIgnoreCase);

    public TypesOptions(IReadOnlyList<TypesOption> printed, IEnumerable<KeyValuePair<string, string>> query)
    {
        this.printed = printed;
        foreach (var (name, value) in query)
        {
            var option = printed.FirstOrDefault(option => option.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (option is null && !Unprinted.Contains(name, StringComparer.OrdinalIgnoreCase)) continue;

            given[option?.Name ?? name] = option is { IsFlag: true } ? Truth(name, value) : Harmless(name, value);
        }
    }

    /// <summary>The same for all that asks for the same.</summary>
    public string Key => string.Join('\n', given.Select(option => $"{option.Key}={option.Value}"));

    public bool Flag(string name) => Text(name).Equals("True", StringComparison.OrdinalIgnoreCase);

    public string Text(string name) =>
        given.GetValueOrDefault(name) ?? printed.FirstOrDefault(option => option.Name == name)?.Usual ?? "";

    public IReadOnlyList<string> Names(string name) => [.. Item().Matches(Text(name)).Select(item => item.Value.Trim())];

    /// <summary>Pairs of a module and the names that are wanted of it: <c>module:Name/Name</c>, or <c>module</c> for no name.</summary>
    public IReadOnlyList<(string Module, IReadOnlyList<string> Names)> Imports => [.. Names("DefaultImports")
        .Select(import => import.LastIndexOf(':') is > 0 and var colon
            ? (import[..colon], (IReadOnlyList<string>)import[(colon + 1)..].Split('/'))
            : (import, []))];

    public void WriteHeader(CodeWriter code, CommentMarks marks, DateTimeOffset now, string baseUrl)
    {
        if (Flag("WithoutOptions")) return;

        code.Line(marks.Open);
        code.Line(FormattableString.Invariant($"Date: {now:yyyy-MM-dd HH:mm:ss}"));
        code.Line($"Version: {typeof(TypesOptions).Assembly.GetName().Version!.ToString(3)}");
        code.Line($"Tip: To override a DTO option, remove \"{marks.Line}\" prefix before updating");
        code.Line($"BaseUrl: {baseUrl}");
        code.Line();
        code.Lines(printed.Select(option => $"{(given.ContainsKey(option.Name) ? "" : marks.Line)}{option.Name}: {Text(option.Name)}"));
        code.Line(marks.Close);
        code.Line();
    }

    private static string Truth(string name, string value) => value.ToUpperInvariant() switch
    {
        "TRUE" or "1" or "" => "True",
        "FALSE" or "0" => "False",
        _ => throw ApiException.Invalid("Predicate", name, $"{name} is true or false."),
    };

    // It ends up in code that somebody compiles: nothing may end the comment or the line it stands in.
    private static string Harmless(string name, string value) =>
        value.Length <= Longest && Allowed().IsMatch(value) && !value.Contains("*/", StringComparison.Ordinal)
            ? value
            : throw ApiException.Invalid("Predicate", name, $"{name} has characters that are no part of a name, or is too long.");

    [GeneratedRegex(@"^[\w .,:/*{}@$<>\[\]-]*\z")]
    private static partial Regex Allowed();

    // What stands between commas, but those within braces.
    [GeneratedRegex(@"(?:\{[^}]*\}|[^,{])+")]
    private static partial Regex Item();
}
