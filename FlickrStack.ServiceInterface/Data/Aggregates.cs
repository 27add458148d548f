using System.Globalization;
using System.Text.RegularExpressions;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>What is told of all rows of a list together, as <c>include</c> asks for it.</summary>
public sealed partial class Aggregates
{
    private const int Most = 10;
    private readonly List<(string Name, string Sql)> asked;

    private Aggregates(IEnumerable<(string Name, string Sql)> asked) => this.asked = [.. asked.DistinctBy(one => one.Name)];

    /// <summary>The columns of a statement that tells them.</summary>
    public string Columns => string.Join(", ", asked.Select((one, place) => $"{one.Sql} as a{place}"));

    /// <summary>Reads what was asked; null where nothing was, the total set apart, which is told always.</summary>
    /// <exception cref="ApiException">It is no function, or none of a field that has it.</exception>
    public static Aggregates? Of(ConditionQuery query, QueryField[] fields)
    {
        var texts = (query.Include ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(text => !text.Equals("total", StringComparison.OrdinalIgnoreCase)).ToList();
        if (texts.Count > Most) throw ApiException.TooLarge($"Include at most {Most} things.");

        return texts.Count == 0 ? null : new(texts.Select(text => Read(text, fields)));
    }

    /// <summary>Names what the statement has told.</summary>
    public Dictionary<string, string> Name(object row) => asked
        .Zip(((IDictionary<string, object?>)row).Values)
        .ToDictionary(pair => pair.First.Name, pair => Convert.ToString(pair.Second, CultureInfo.InvariantCulture) ?? "");

    private static (string Name, string Sql) Read(string text, QueryField[] fields)
    {
        var parts = Function().Match(text);
        var (function, name) = (parts.Groups[1].Value.ToLowerInvariant(), parts.Groups[2].Value);
        var field = Array.Find(fields, field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && !field.IsText);
        if (!parts.Success || (field is null && (function, name) != ("count", "*")))
            throw ApiException.Invalid("UnknownField", "Include", $"Could not find field {ApiException.Quote(text)}.");

        return (parts.Groups[3].Value is { Length: > 0 } alias ? alias : text, $"{function}({field?.Column ?? "*"})");
    }

    [GeneratedRegex(@"^(count|min|max|avg|sum)\((\*|\w+)\)(?: +(\w+))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Function();
}
