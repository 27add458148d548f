using System.Collections;
using FsCheck;
using FsCheck.Fluent;

namespace FlickrStack.Tests.Wire;

/// <summary>Any value that a property of a request may have, and any request.</summary>
internal static class AnyRequest
{
    private static readonly Gen<string> Texts = Gen.Elements(
        "a", "B", " ", ",", "\"", "[", "]", "{", "}", ":", "&", "=", "+", "%", "/", "\\", "é", "💥", "\n", "null", "0", "'")
        .ListOf().Select(parts => string.Concat(parts.Take(6)));

    public static Gen<object> Of(Type type)
    {
        var properties = type.GetProperties().Where(property => property.CanWrite).ToList();
        return properties.Aggregate(
            Gen.Fresh(() => Activator.CreateInstance(type)!),
            (made, property) => made.SelectMany(request => Value(property.PropertyType).Select(value =>
            {
                if (value is not null) property.SetValue(request, value);
                return request;
            })));
    }

    private static Gen<object?> Value(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Gen.OneOf(Gen.Constant<object?>(null), Value(inner));
        if (type == typeof(string)) return Gen.OneOf(Gen.Constant<object?>(null), Texts.Select(text => (object?)text));
        if (type == typeof(bool)) return Gen.Elements<object?>(true, false);
        if (type == typeof(int)) return Gen.Elements<object?>(0, 1, -1, int.MaxValue, int.MinValue);
        if (type == typeof(long)) return Gen.Elements<object?>(0L, 1L, -1L, long.MaxValue, long.MinValue);
        if (type == typeof(double)) return Gen.Elements<object?>(0.0, -1.5, 0.1, 1234567.875, -180.0);
        if (type.IsEnum) return Gen.Elements(Enum.GetValues(type).Cast<object?>().ToArray());
        if (type == typeof(DateTimeOffset))
            return Gen.Choose(-2_000_000_000, 2_000_000_000).Select(ms => (object?)DateTimeOffset.FromUnixTimeMilliseconds(ms * 1009L));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>)) return Items(type);

        return Of(type).Select(value => (object?)value);
    }

    private static Gen<object?> Items(Type type) =>
        Value(type.GetGenericArguments()[0]).Where(item => item is not null).ListOf().Select(items =>
        {
            var list = (IList)Activator.CreateInstance(type)!;
            foreach (var item in items.Take(4)) list.Add(item);
            return (object?)list;
        });
}
