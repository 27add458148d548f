using System.Globalization;

namespace FlickrStack.Wire;

/// <summary>
/// An answer that follows the caller's library, and all it depends on: the caller, the library's version, the window
/// in which addresses of files are the same, and the URL.
/// </summary>
internal sealed record LibraryPage(long User, long Version, long Window, string Url)
{
    // Another build may write the same rows differently.
    private static readonly string Build = typeof(LibraryPage).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    public string ETag => string.Create(CultureInfo.InvariantCulture, $"W/\"{Build}.{User:x}.{Version:x}.{Window:x}\"");
}
