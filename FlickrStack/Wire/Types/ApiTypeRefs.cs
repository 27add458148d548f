using System.Collections;

namespace FlickrStack.Wire.Types;

/// <summary>Turns CLR types into references.</summary>
internal static class ApiTypeRefs
{
    public static ApiTypeRef Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value) return Of(value) with { IsNullable = true };
        if (type == typeof(byte[])) return new("Byte[]", "System", ApiShape.Scalar, []);
        if (type.IsArray) return new("Array", "System", ApiShape.List, [Of(type.GetElementType()!)]);

        return new(NameOf(type), type.Namespace ?? "", ShapeOf(type), [.. type.GetGenericArguments().Select(Of)])
        {
            IsValue = type.IsValueType,
            IsEnum = type.IsEnum,
        };
    }

    public static string NameOf(Type type) => type.Name.Split('`')[0];

    /// <summary>Whether the model has it as a type of its own.</summary>
    public static bool IsDeclared(Type type) => ShapeOf(type) == ApiShape.Declared;

    private static ApiShape ShapeOf(Type type) => type switch
    {
        { IsGenericParameter: true } => ApiShape.Parameter,
        { IsArray: true } => type == typeof(byte[]) ? ApiShape.Scalar : ApiShape.List,
        { IsGenericType: true, Namespace: "System.Collections.Generic" } when type.Name.StartsWith("KeyValuePair", StringComparison.Ordinal) => ApiShape.Declared,
        { IsGenericType: true } when type.Name.StartsWith("Tuple", StringComparison.Ordinal) => ApiShape.Declared,
        { IsGenericType: true, Namespace: "System.Collections.Generic" } => type.GetGenericArguments().Length == 2 ? ApiShape.Map : ApiShape.List,
        { Namespace: "System" or "System.IO" } => ApiShape.Scalar,
        _ when type.IsAssignableTo(typeof(IEnumerable)) && type.Namespace!.StartsWith("System", StringComparison.Ordinal) => ApiShape.List,
        _ => ApiShape.Declared,
    };
}
