using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FlickrStack.ServiceInterface.Oversight;

/// <summary>What the settings' own comments say, from the files beside the program; nothing where those are not there.</summary>
public sealed partial class SettingDocs
{
    private readonly Dictionary<Assembly, Dictionary<string, string>> known = [];
    private readonly Lock reading = new();

    public string? Of(PropertyInfo setting)
    {
        var type = setting.DeclaringType!;
        lock (reading)
        {
            if (!known.TryGetValue(type.Assembly, out var docs)) known[type.Assembly] = docs = Read(type.Assembly);
            return docs.GetValueOrDefault($"P:{type.FullName}.{setting.Name}");
        }
    }

    private static Dictionary<string, string> Read(Assembly assembly)
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml");
        if (!File.Exists(file)) return [];

        return XDocument.Load(file).Descendants("member").Where(member => member.Element("summary") is not null).ToDictionary(
            member => member.Attribute("name")!.Value,
            member => Space().Replace(member.Element("summary")!.Value, " ").Trim());
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
