using FlickrStack.ServiceModel;

namespace FlickrStack.Wire.Types;

/// <summary>A type's own properties as a client asked to see them: those that options add are there, unwanted types are texts.</summary>
internal static class WrittenProperties
{
    public static IReadOnlyList<ApiProperty> Of(ApiType type, TypeSelection types, TypesOptions options)
    {
        var texts = options.Names("TreatTypesAsStrings");
        return [.. type.Properties.Select(property => property with { Type = Told(property.Type, texts) }), .. Added(type, types, options)];
    }

    private static ApiTypeRef Told(ApiTypeRef type, IReadOnlyList<string> texts) => texts.Contains(type.Name, StringComparer.OrdinalIgnoreCase)
        ? ApiTypeRefs.Of(typeof(string)) with { IsNullable = type.IsNullable }
        : type with { Args = [.. type.Args.Select(arg => Told(arg, texts))] };

    private static IEnumerable<ApiProperty> Added(ApiType type, TypeSelection types, TypesOptions options)
    {
        if (type.Operation is not null && options.Text("AddImplicitVersion") is { Length: > 0 } version)
            yield return new("Version", "version", ApiTypeRefs.Of(typeof(int)), IsOptional: false, null, []) { Start = version };
        if (options.Flag("AddResponseStatus") && type.IsAnswer && type.Properties.Concat(types.Inherited(type)).All(property => property.Name != nameof(ResponseStatus)))
            yield return new(nameof(ResponseStatus), "responseStatus", ApiTypeRefs.Of(typeof(ResponseStatus)), IsOptional: true, null, []);
    }
}
