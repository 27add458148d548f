using System.Runtime.InteropServices;

namespace FlickrStack.ServiceInterface.Storage;

/// <summary>A second name of a file: its bytes are on the disk once.</summary>
internal static partial class HardLink
{
    /// <summary>Gives a file a second name, and returns whether the disk can do so.</summary>
    public static bool TryCreate(string existing, string path) => !OperatingSystem.IsWindows() && Link(existing, path) == 0;

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string path);
}
