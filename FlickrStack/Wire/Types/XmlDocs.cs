using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FlickrStack.Wire.Types;

/// <summary>The <c>///</c> comments of an assembly, from the file beside it. Without that file nothing is described.</summary>
internal sealed partial class XmlDocs
{
    private readonly Dictionary<string, XElement> members = [];
    private readonly string quote;

    /// <param name="assembly">Whose comments are read.</param>
    /// <param name="quote">What code stands between in a text.</param>
    public XmlDocs(Assembly assembly, string quote = "")
    {
        this.quote = quote;
        var file = Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml");
        if (!File.Exists(file)) return;

        foreach (var member in XDocument.Load(file).Descendants("member")) members[member.Attribute("name")!.Value] = member;
    }

    public string? Of(Type type) => Find($"T:{Name(type)}", "summary");

    public string? RemarksOf(Type type) => Find($"T:{Name(type)}", "remarks");

    public string? Of(PropertyInfo property) => Find($"P:{Name(property.DeclaringType!)}.{property.Name}", "summary");

    public string? Of(FieldInfo field) => Find($"F:{Name(field.DeclaringType!)}.{field.Name}", "summary");

    private static string Name(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    // A reference such as <see cref="P:A.B.Limit"/> is told by its last name.
    private string Told(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => quote + code.Value + quote,
        XElement { IsEmpty: true, FirstAttribute.Value: var name } => quote + name.Split('.', ':')[^1] + quote,
        XElement whole => string.Concat(whole.Nodes().Select(Told)),
        _ => "",
    };

    private string? Find(string member, string element) =>
        members.GetValueOrDefault(member)?.Element(element) is { } text ? Space().Replace(Told(text), " ").Trim() : null;
}
