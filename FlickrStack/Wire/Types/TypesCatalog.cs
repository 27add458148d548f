using System.Text;
using FlickrStack.ServiceInterface;
using Microsoft.Extensions.Caching.Memory;

namespace FlickrStack.Wire.Types;

/// <summary>The types of the contract in every language there is, kept as they were last asked for.</summary>
internal sealed class TypesCatalog(ApiModel model, IEnumerable<ITypesWriter> writers, TimeProvider clock) : IDisposable
{
    // Who asks for something else each time pays for it, and pushes out only what can be written again.
    private const int MostKept = 16_777_216;
    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostKept });
    private readonly Dictionary<string, ITypesWriter> byLanguage = writers.ToDictionary(writer => writer.Language, StringComparer.OrdinalIgnoreCase);

    public ApiModel Model => model;

    public IEnumerable<string> Languages => byLanguage.Keys.Order(StringComparer.Ordinal);

    /// <exception cref="ApiException">404 with the list of languages where there is no such one.</exception>
    public ITypesWriter Find(string language) => byLanguage.GetValueOrDefault(language)
        ?? throw ApiException.NotFound($"Language '{language}' (there are {string.Join(", ", Languages)} and metadata)");

    /// <summary>The code as it is sent.</summary>
    public byte[] Write(ITypesWriter writer, IEnumerable<KeyValuePair<string, string>> query, string baseUrl)
    {
        var options = new TypesOptions(writer.Options, query);
        var address = options.Text("BaseUrl") is { Length: > 0 } other ? other : baseUrl;
        var key = (writer.Language, options.Key, address);
        if (kept.TryGetValue(key, out byte[]? bytes)) return bytes!;

        var code = new CodeWriter();
        options.WriteHeader(code, writer.Marks, clock.GetLocalNow(), address);
        writer.Write(code, new(model, options), options);
        bytes = Encoding.UTF8.GetBytes(code.ToString());
        kept.Set(key, bytes, new MemoryCacheEntryOptions { Size = bytes.Length + options.Key.Length + address.Length });
        return bytes;
    }

    public void Dispose() => kept.Dispose();
}
