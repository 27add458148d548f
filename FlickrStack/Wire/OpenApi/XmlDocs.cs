using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FlickrStack.Wire.OpenApi;

/// <summary>The <c>///</c> comments of an assembly, from the file beside it. Without that file nothing is described.</summary>
internal sealed partial class XmlDocs
{
    private readonly Dictionary<string, XElement> members = [];

    public XmlDocs(Assembly assembly)
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml");
        if (!File.Exists(file)) return;

        foreach (var member in XDocument.Load(file).Descendants("member")) members[member.Attribute("name")!.Value] = member;
    }

    public string? Of(Type type) => Find($"T:{Name(type)}", "summary");

    public string? RemarksOf(Type type) => Find($"T:{Name(type)}", "remarks");

    public string? Of(PropertyInfo property) => Find($"P:{Name(property.DeclaringType!)}.{property.Name}", "summary");

    public string? Of(FieldInfo field) => Find($"F:{Name(field.DeclaringType!)}.{field.Name}", "summary");

    private static string Name(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    // A reference such as <see cref="P:A.B.Limit"/> is told by its last name.
    private static string Told(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement see when see.FirstAttribute?.Value is { } name => $"`{name.Split('.', ':')[^1]}`",
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    private string? Find(string member, string element) =>
        members.GetValueOrDefault(member)?.Element(element) is { } text
            ? Space().Replace(string.Concat(text.Nodes().Select(Told)), " ").Trim()
            : null;
}
