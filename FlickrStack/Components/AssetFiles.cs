using System.Globalization;
using System.Security.Cryptography;

namespace FlickrStack.Components;

/// <summary>Style sheets, scripts and pictures of the pages, in a folder named by what they hold: browsers keep them for good.</summary>
internal sealed class AssetFiles
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Assets");

    /// <summary>The path below which they are served.</summary>
    public string Root { get; } = $"/assets/{Version()}";

    /// <param name="name">The file's name, such as <c>site.css</c>.</param>
    public string this[string name] => $"{Root}/{name}";

    private static string Version()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal)) hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexString(hash.GetHashAndReset(), 0, 8).ToLower(CultureInfo.InvariantCulture);
    }
}
