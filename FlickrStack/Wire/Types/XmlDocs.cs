using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FlickrStack.Wire.Types;

/// <summary>The <c>///</c> comments of an assembly, from the file beside it. Without that file nothing is described.</summary>
internal sealed partial class XmlDocs
{
    private readonly Dictionary<string, string> summaries = [];

    public XmlDocs(Assembly assembly)
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml");
        if (!File.Exists(file)) return;

        foreach (var member in XDocument.Load(file).Descendants("member"))
        {
            if (member.Element("summary") is { } summary) summaries[member.Attribute("name")!.Value] = Text(summary);
        }
    }

    public string? Of(Type type) => summaries.GetValueOrDefault($"T:{Name(type)}");

    public string? Of(PropertyInfo property) => summaries.GetValueOrDefault($"P:{Name(property.DeclaringType!)}.{property.Name}");

    public string? Of(FieldInfo field) => summaries.GetValueOrDefault($"F:{Name(field.DeclaringType!)}.{field.Name}");

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    // A reference such as <see cref="P:A.B.Limit"/> is told by its last name.
    private static string Text(XElement summary) => Space().Replace(
        string.Concat(summary.DescendantNodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { IsEmpty: true } see => (see.Attribute("cref") ?? see.Attribute("langword") ?? see.Attribute("name"))?.Value.Split('.', ':')[^1],
            _ => "",
        })), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
