using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text.Json;
using FlickrStack.ServiceModel;
using Microsoft.Extensions.Primitives;

namespace FlickrStack.Wire;

/// <summary>Reads a value of type <typeparamref name="T"/> from the texts of one key; false for garbage.</summary>
internal delegate bool Parser<T>(StringValues texts, out T value);

/// <summary>Makes parsers, once for each type of property; the host does not start with a type that has none.</summary>
internal static class ValueParser
{
    private static readonly Assembly Contract = typeof(ContractJson).Assembly;

    public static Parser<T> For<T>()
    {
        var type = typeof(T);
        if (type == typeof(string)) return (Parser<T>)(Delegate)(Parser<string>)ParseText;
        if (type == typeof(bool)) return (Parser<T>)(Delegate)(Parser<bool>)ParseFlag;
        if (type == typeof(DateTimeOffset)) return (Parser<T>)(Delegate)(Parser<DateTimeOffset>)ParseTime;
        if (type.IsEnum) return Make<T>(nameof(EnumOf), type);
        if (Nullable.GetUnderlyingType(type) is { } inner) return Make<T>(nameof(NullableOf), inner);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
            return type.GetGenericArguments()[0].Assembly == Contract ? ParseParts : Make<T>(nameof(ListOf), type.GetGenericArguments());
        if (type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(INumber<>)))
            return Make<T>(nameof(NumberOf), type);

        throw new InvalidOperationException($"A request cannot have a property of type {type}.");
    }

    private static Parser<T> Make<T>(string maker, params Type[] arguments) => (Parser<T>)typeof(ValueParser)
        .GetMethod(maker, BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(arguments)
        .Invoke(null, null)!;

    // What has fields of its own is written as JSON or JSV, in a query or a form as well.
    private static bool ParseParts<T>(StringValues texts, out T value)
    {
        try
        {
            value = FromJson<T>(Last(texts)) ?? JsvReader.Items(Last(texts)).Deserialize<T>(ContractJson.Options)!;
            return true;
        }
        catch (JsonException)
        {
            // The text comes from outside.
            value = default!;
            return false;
        }
    }

    private static T? FromJson<T>(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, ContractJson.Options);
        }
        catch (JsonException)
        {
            // Then it may be JSV.
            return default;
        }
    }

    private static string Last(StringValues texts) => texts.Count == 0 ? "" : texts[^1] ?? "";

    private static bool ParseText(StringValues texts, out string value)
    {
        value = Last(texts);
        return !value.Contains('\0');
    }

    private static bool ParseFlag(StringValues texts, out bool value)
    {
        var text = Last(texts);
        value = text is "1" or "on" || text.Equals("true", StringComparison.OrdinalIgnoreCase);
        return value || text is "0" or "off" or "" || text.Equals("false", StringComparison.OrdinalIgnoreCase);
    }

    private static bool ParseTime(StringValues texts, out DateTimeOffset value) => UtcTime.TryParse(Last(texts), out value);

    private static Parser<T> NumberOf<T>()
        where T : struct, INumber<T> => (StringValues texts, out T value) => T.TryParse(
            Last(texts), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);

    private static Parser<T> EnumOf<T>()
        where T : struct, Enum => (StringValues texts, out T value) =>
            Enum.TryParse(Last(texts), ignoreCase: true, out value) && Enum.IsDefined(value);

    private static Parser<T?> NullableOf<T>()
        where T : struct
    {
        var parse = For<T>();
        return (StringValues texts, out T? value) =>
        {
            value = null;
            if (Last(texts).Length == 0) return true;
            if (!parse(texts, out var found)) return false;

            value = found;
            return true;
        };
    }

    // Repeated keys and commas both separate.
    private static Parser<List<T>> ListOf<T>()
    {
        var parse = For<T>();
        return (StringValues texts, out List<T> value) =>
        {
            value = [];
            foreach (var text in texts.SelectMany(text => JsvReader.Texts(text ?? "")))
            {
                if (!parse(text, out var item)) return false;

                value.Add(item);
            }

            return true;
        };
    }
}
