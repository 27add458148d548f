using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace FlickrStack.ServiceInterface.Data;

/// <summary>Loads the operating system's SQLite, which the operating system patches. See docs/decisions/0002.</summary>
internal static class SqliteNative
{
    private static readonly Lazy<bool> Loaded = new(Load);

    public static void EnsureLoaded() => _ = Loaded.Value;

    private static bool Load()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return true;
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? paths) => NativeLibrary.Load(
        OperatingSystem.IsWindows() ? "winsqlite3.dll"
        : OperatingSystem.IsMacOS() ? "libsqlite3.dylib"
        : "libsqlite3.so.0");
}
