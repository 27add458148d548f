using System.Globalization;
using System.Text;
using FlickrStack.ServiceInterface;
using FlickrStack.ServiceModel;

namespace FlickrStack.Tus;

/// <summary>
/// The header <c>Upload-Metadata</c>: pairs of a key and a text in Base64, separated by commas. Keys that mean nothing
/// here are left alone: clients send some of their own.
/// </summary>
internal static class TusMetadata
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static CreateUpload Read(string header)
    {
        var texts = Parse(header);
        return new()
        {
            FileName = texts.GetValueOrDefault("filename"),
            Title = texts.GetValueOrDefault("title"),
            Description = texts.GetValueOrDefault("description"),
            Tags = [.. texts.GetValueOrDefault("tags", "").Split(',', StringSplitOptions.RemoveEmptyEntries)],
            Group = texts.GetValueOrDefault("group"),
            Privacy = Value<Privacy>(texts, "privacy", TryPrivacy),
            ExpiresIn = Value<int>(texts, "expiresIn", TrySeconds),
            Sha256 = texts.GetValueOrDefault("sha256"),
        };
    }

    private delegate bool Parser<T>(string text, out T value);

    private static Dictionary<string, string> Parse(string header)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in header.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = pair.Split(' ');
            if (words.Length > 2) throw Invalid(words[0], "must be a key, a space and a text in Base64.");
            if (!texts.TryAdd(words[0], Decode(words[0], words.ElementAtOrDefault(1) ?? "")))
                throw Invalid(words[0], "is there twice.");
        }

        return texts;
    }

    private static string Decode(string key, string base64)
    {
        try
        {
            var text = Strict.GetString(Convert.FromBase64String(base64));
            return text.Contains('\0', StringComparison.Ordinal) ? throw Invalid(key, "has a NUL in it.") : text;
        }
        catch (Exception e) when (e is FormatException or DecoderFallbackException)
        {
            // The text comes from outside.
            throw Invalid(key, "is no UTF-8 in Base64.");
        }
    }

    private static T? Value<T>(Dictionary<string, string> texts, string key, Parser<T> parse)
        where T : struct
    {
        if (!texts.TryGetValue(key, out var text) || text.Length == 0) return null;

        return parse(text, out var value) ? value : throw Invalid(key, $"cannot be {ApiException.Quote(text)}.");
    }

    private static bool TryPrivacy(string text, out Privacy value) =>
        Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value);

    private static bool TrySeconds(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static ApiException Invalid(string key, string problem) =>
        ApiException.Invalid("InvalidMetadata", key, $"Upload-Metadata: {ApiException.Quote(key)} {problem}");
}
