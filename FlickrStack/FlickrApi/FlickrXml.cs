using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace FlickrStack.FlickrApi;

/// <summary>
/// Writes a tree as Flickr's XML: an object is an element, a value an attribute of it, an array the element again and
/// again, and <c>_content</c> its text.
/// </summary>
internal static class FlickrXml
{
    private const string Content = "_content";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, IndentChars = "\t", NewLineChars = "\n",
    };

    public static byte[] Write(string stat, JsonObject answer)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("rsp");
            xml.WriteAttributeString("stat", stat);
            WriteInside(xml, answer);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void WriteInside(XmlWriter xml, JsonObject tree)
    {
        foreach (var (name, value) in tree.Where(pair => pair.Value is null or JsonValue && pair.Key != Content))
            xml.WriteAttributeString(NameOf(name), TextOf(value));
        if (tree[Content] is JsonValue text) xml.WriteString(TextOf(text));
        foreach (var (name, value) in tree)
        {
            if (value is JsonObject inner) WriteElement(xml, name, inner);
            if (value is not JsonArray items) continue;

            foreach (var item in items) WriteElement(xml, name, item as JsonObject);
        }
    }

    // A plain text in an array has no place to go: Flickr writes an empty element.
    private static void WriteElement(XmlWriter xml, string name, JsonObject? tree)
    {
        xml.WriteStartElement(NameOf(name));
        if (tree is not null) WriteInside(xml, tree);
        xml.WriteEndElement();
    }

    // flickr.test.echo makes elements of what it is sent.
    private static string NameOf(string name) => name.Length == 0 ? "_" : XmlConvert.EncodeLocalName(name);

    private static string TextOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "",
        JsonValueKind.True => "1",
        JsonValueKind.False => "0",
        JsonValueKind.String => string.Concat(value.GetValue<string>().EnumerateRunes().Where(IsXml)),
        _ => value.ToJsonString(),
    };

    private static bool IsXml(Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
}
