using System.Globalization;

namespace FlickrStack.Benchmarks.Wire;

/// <summary>All that the bytes of a list depend on.</summary>
internal sealed record HandKeptPage(long User, long Version, long Window, string Root, string Query)
{
    private static readonly string Build = typeof(HandKeptPage).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    public string ETag => string.Create(CultureInfo.InvariantCulture, $"W/\"{Build}.{User:x}.{Version:x}.{Window:x}\"");
}
