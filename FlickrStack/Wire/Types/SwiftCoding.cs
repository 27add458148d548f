namespace FlickrStack.Wire.Types;

/// <summary>How a derived class of Swift's is read and written: the compiler does that for classes without a parent only.</summary>
internal static class SwiftCoding
{
    public static void Write(CodeWriter code, IReadOnlyList<ApiProperty> properties)
    {
        code.Line();
        if (properties.Count > 0)
        {
            code.Open("private enum CodingKeys : String, CodingKey {");
            code.Lines(properties.Select(property => $"case {SwiftNames.Field(property)}"));
            code.Close();
            code.Line();
        }

        code.Open("required public init(from decoder: Decoder) throws {");
        code.Line("try super.init(from: decoder)");
        if (properties.Count > 0) code.Line("let container = try decoder.container(keyedBy: CodingKeys.self)");
        code.Lines(properties.Select(Decode));
        code.Close();
        code.Line();
        code.Open("public override func encode(to encoder: Encoder) throws {");
        code.Line("try super.encode(to: encoder)");
        if (properties.Count > 0) code.Line("var container = encoder.container(keyedBy: CodingKeys.self)");
        code.Lines(properties.Select(SwiftNames.Field).Select(name => $"if {name} != nil {{ try container.encode({name}, forKey: .{name}) }}"));
        code.Close();
    }

    private static string Decode(ApiProperty property)
    {
        var (name, type) = (SwiftNames.Field(property), SwiftNames.Of(property.Type));
        var how = type == SwiftNames.Span ? "convertIfPresent" : "decodeIfPresent";
        return $"{name} = try container.{how}({type}.self, forKey: .{name}){(property.Type.Shape == ApiShape.List ? " ?? []" : "")}";
    }
}
