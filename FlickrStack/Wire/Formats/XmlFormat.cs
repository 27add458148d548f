using System.Runtime.Serialization;
using System.Text;
using System.Xml;

namespace FlickrStack.Wire.Formats;

/// <summary>XML as data contracts are written, which is how .NET's clients read it.</summary>
internal static class XmlFormat
{
    // A title may hold a character that XML has no way to say: a reader's trouble, but no reason to fail here.
    private static readonly XmlWriterSettings Settings = new() { CheckCharacters = false, OmitXmlDeclaration = true };

    public static string Write(Answered answer)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        using (var writer = XmlWriter.Create(text, Settings))
            new DataContractSerializer(answer.Type).WriteObject(writer, answer.Value);
        return text.ToString();
    }
}
