using System.Runtime.CompilerServices;

namespace FlickrStack.Tests.Wire.OpenApi;

/// <summary>Files of the repository that tests compare with, and write when they are to be renewed.</summary>
internal static class Repository
{
    public const string HowToRenew = "Where that is meant, run the tests of Wire.OpenApi with RENEW_GOLDEN=true, build, run them once more, and commit.";

    public static bool Renews => Environment.GetEnvironmentVariable("RENEW_GOLDEN") == "true";

    public static string Document { get; } = Find("docs/openapi.json");

    public static string Clients { get; } = Find("docs/clients.md");

    public static string Examples { get; } = Find("FlickrStack/Wire/OpenApi/examples.json");

    private static string Find(string path, [CallerFilePath] string source = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "../../..", path));
}
