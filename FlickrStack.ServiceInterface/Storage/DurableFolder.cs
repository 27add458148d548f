using System.Runtime.InteropServices;

namespace FlickrStack.ServiceInterface.Storage;

/// <summary>Folders whose entries survive a power cut: a file's new name is on the disk only when its folder is.</summary>
internal static partial class DurableFolder
{
    private const int ReadOnly = 0;

    /// <summary>Makes a folder and those it lies in.</summary>
    public static void Create(string path)
    {
        if (Directory.Exists(path)) return;

        var parent = Path.GetDirectoryName(path)!;
        Create(parent);
        Directory.CreateDirectory(path);
        Flush(parent);
    }

    /// <summary>Brings all that was written to a folder's disk there, once for many files.</summary>
    public static void FlushAll(string path)
    {
        // Elsewhere the system does so soon, and lets nobody ask.
        if (!OperatingSystem.IsLinux()) return;

        var folder = Open(path, ReadOnly);
        if (folder < 0) return;

        _ = SyncAll(folder);
        _ = Close(folder);
    }

    /// <summary>Brings the names in a folder to the disk. Windows does so by itself and lets nobody ask.</summary>
    public static void Flush(string path)
    {
        if (OperatingSystem.IsWindows()) return;

        var folder = Open(path, ReadOnly);
        if (folder < 0) return;

        _ = Sync(folder);
        _ = Close(folder);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int file);

    [LibraryImport("libc", EntryPoint = "syncfs")]
    private static partial int SyncAll(int file);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
