using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace FlickrStack.Components.Sessions;

/// <summary>
/// What cookies and forms are sealed with, derived from the secret that all nodes share: a page of one is good for any
/// other from the first moment on.
/// </summary>
/// <param name="keysFor">Keys for something, of so many bytes: one from each secret, the one of today first.</param>
internal sealed class SharedPageKeys(Func<string, int, List<byte[]>> keysFor) : IXmlRepository
{
    private const int KeyBytes = 64;
    private const int IdBytes = 16;
    private static readonly DateTimeOffset Begin = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. keysFor("pages", KeyBytes).Zip(keysFor("pages id", IdBytes)).Select((key, place) => Element(key.First, new(key.Second), place))];

    public void StoreElement(XElement element, string friendlyName) =>
        throw new NotSupportedException("Nothing is generated where there is a secret.");

    // What is sealed is sealed with the one that begins last. The form is the framework's own.
    private static XElement Element(byte[] key, Guid id, int place) => new(
        "key",
        new XAttribute("id", id),
        new XAttribute("version", 1),
        new XElement("creationDate", Begin.AddDays(-place)),
        new XElement("activationDate", Begin.AddDays(-place)),
        new XElement("expirationDate", Begin.AddYears(100)),
        new XElement(
            "descriptor",
            new XAttribute("deserializerType", typeof(AuthenticatedEncryptorDescriptorDeserializer).AssemblyQualifiedName!),
            new XElement(
                "descriptor",
                new XElement("encryption", new XAttribute("algorithm", "AES_256_CBC")),
                new XElement("validation", new XAttribute("algorithm", "HMACSHA256")),
                new XElement("masterKey", new XElement("value", Convert.ToBase64String(key))))));
}
