namespace FlickrStack.ServiceInterface.Data;

/// <summary>The ways in which the name of a condition says what it asks of a field, as ServiceStack's AutoQuery has them.</summary>
internal static class QueryOperators
{
    /// <summary>The operators whose value is part of a text, with what stands before and behind it in the pattern.</summary>
    public static readonly IReadOnlyDictionary<string, (string Before, string Behind)> Patterns =
        new Dictionary<string, (string, string)> { ["starts"] = ("", "%"), ["contains"] = ("%", "%"), ["ends"] = ("%", "") };

    // The percent sign stands for the field. The word is the operator, or a key of what is not one of SQL's.
    private static readonly (string Operator, string Names)[] Table =
    [
        ("=", "%"),
        (">=", ">% %GreaterThanOrEqualTo OnOrAfter% %From From% Since% Start% %Higher Higher% Min% Minimum%"),
        ("<=", "%< %LessThanOrEqualTo OnOrBefore% End% Stop% To% Until% Max% Maximum%"),
        ("<>", "%! <>% %NotEqualTo"),
        (">", "%> %GreaterThan %Above Above% Begin% %Beyond Beyond% %Over Over% %OlderThan %After After%"),
        ("<", "<% %LessThan Behind% %Below Below% %Under Under% %Lower Lower% %Before Before% %YoungerThan"),
        ("starts", "%StartsWith"),
        ("contains", "%Contains"),
        ("ends", "%EndsWith"),
        ("in", "%In %s"),
        ("between", "%Between"),
        ("is null", "%IsNull"),
        ("is not null", "%IsNotNull"),
    ];

    private static readonly (string Operator, string Prefix, string Suffix)[] All =
    [
        .. Table.SelectMany(row => row.Names.Split(' ').Select(name => (row.Operator, name.Split('%')[0], name.Split('%')[1]))),
    ];

    /// <summary>The field that a name speaks of, in whatever case, and what it asks of it; null for any other name.</summary>
    public static (QueryField Field, string Operator)? Find(string name, QueryField[] fields)
    {
        foreach (var (word, prefix, suffix) in All)
        {
            if (name.Length <= prefix.Length + suffix.Length
                || !name.StartsWith(prefix, StringComparison.Ordinal) || !name.EndsWith(suffix, StringComparison.Ordinal))
                continue;

            var named = name[prefix.Length..^suffix.Length];
            if (Array.Find(fields, field => field.Name.Equals(named, StringComparison.OrdinalIgnoreCase)) is { } found
                && (found.IsText || !Patterns.ContainsKey(word)))
                return (found, word);
        }

        return null;
    }
}
