using System.Reflection;
using FlickrStack.ServiceModel;
using Microsoft.Extensions.Primitives;

namespace FlickrStack.Wire;

/// <summary>Sets one property of a request from text, through a setter made once.</summary>
internal abstract class PropertyBinder<TRequest>(PropertyInfo property)
{
    public string Name { get; } = property.Name;

    public bool IsSecret { get; } = property.IsDefined(typeof(SecretAttribute));

    public static Dictionary<string, PropertyBinder<TRequest>> All() => typeof(TRequest)
        .GetProperties()
        .Where(property => property.CanWrite)
        .Select(property => (PropertyBinder<TRequest>)Activator.CreateInstance(
            typeof(PropertyBinder<,>).MakeGenericType(typeof(TRequest), property.PropertyType), property)!)
        .ToDictionary(binder => binder.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Sets the property; false when the text is no value of its type.</summary>
    public abstract bool TrySet(TRequest request, StringValues texts);
}

internal sealed class PropertyBinder<TRequest, TValue>(PropertyInfo property) : PropertyBinder<TRequest>(property)
{
    private readonly Action<TRequest, TValue> set = property.SetMethod!.CreateDelegate<Action<TRequest, TValue>>();
    private readonly Parser<TValue> parse = ValueParser.For<TValue>();

    public override bool TrySet(TRequest request, StringValues texts)
    {
        // A key without a value is how clients write what is not set, which a number cannot be.
        if (StringValues.IsNullOrEmpty(texts) && default(TValue) is not null) return true;
        if (!parse(texts, out var value)) return false;

        set(request, value);
        return true;
    }
}
