using System.Globalization;
using Dapper;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>What a list is narrowed by beyond its own filters: texts of ours, and values of the caller's that go with them as parameters.</summary>
public sealed class Conditions
{
    public static readonly Conditions None = new();

    private const int Most = 20;
    private const int MostValues = 100;
    private readonly List<string> texts = [];
    private readonly List<object> values = [];

    private Conditions()
    {
    }

    public bool AreNone => texts.Count == 0;

    /// <summary>Reads what was asked; names that speak of no field are not for us.</summary>
    /// <exception cref="ApiException">A value is none of its field.</exception>
    public static Conditions Of(ConditionQuery query, QueryField[] fields)
    {
        if (query.Conditions.Count == 0) return None;

        var read = new Conditions();
        foreach (var (name, value) in query.Conditions)
        {
            if (QueryOperators.Find(name, fields) is not var (field, word)) continue;
            if (read.texts.Count == Most) throw ApiException.TooLarge($"Ask for at most {Most} conditions.");

            read.texts.Add(read.Compare(name, field, word, value));
        }

        return read;
    }

    /// <summary>What rows must fulfil, these conditions and others.</summary>
    public string And(string where) => string.Join(" and ", texts.Prepend(where));

    /// <summary>The parameters of a statement, these values and others.</summary>
    public object With(object parameters)
    {
        if (AreNone) return parameters;

        var all = new DynamicParameters(parameters);
        for (var i = 0; i < values.Count; i++) all.Add(Name(i), values[i]);
        return all;
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"@narrowed{number}");

    private string Compare(string name, QueryField field, string word, string value)
    {
        if (word.StartsWith("is ", StringComparison.Ordinal)) return $"{field.Column} {word}";
        if (QueryOperators.Patterns.TryGetValue(word, out var pattern))
            return $@"lower({field.Column}) like lower({Bind(pattern.Before + LikePattern.Escape(value) + pattern.Behind)}) escape '\'";
        if (word is not ("in" or "between")) return $"{field.Column} {word} {Bind(name, field, value)}";

        var given = value.Split(',');
        if (given.Length > MostValues) throw ApiException.TooLarge($"Ask for at most {MostValues} values.");
        if (word == "between" && given.Length != 2) throw Garbage(name, field, value);

        var bound = given.Select(one => Bind(name, field, one.Trim())).ToList();
        return word == "in"
            ? $"{field.Column} in ({string.Join(", ", bound)})"
            : $"{field.Column} between {bound[0]} and {bound[1]}";
    }

    private string Bind(string name, QueryField field, string value) => Bind(field.Read(value) ?? throw Garbage(name, field, value));

    private string Bind(object value)
    {
        values.Add(value);
        return Name(values.Count - 1);
    }

    private static ApiException Garbage(string name, QueryField field, string value) => ApiException.Invalid(
        "SerializationException", field.Name, $"{ApiException.Quote(value)} is an Invalid value for '{name}'");
}
