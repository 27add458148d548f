using System.Runtime.InteropServices;
using SQLitePCL;

namespace FlickrStack.ServiceInterface.Data.Sqlite;

/// <summary>Loads the operating system's SQLite, which the operating system patches. See docs/decisions/0002.</summary>
internal static class SqliteNative
{
    private static readonly string Library =
        OperatingSystem.IsWindows() ? "winsqlite3.dll" : OperatingSystem.IsMacOS() ? "libsqlite3.dylib" : "libsqlite3.so.0";

    private static readonly Lazy<bool> Loaded = new(Load);

    public static void EnsureLoaded() => _ = Loaded.Value;

    private static bool Load()
    {
        NativeLibrary.SetDllImportResolver(
            typeof(SQLite3Provider_e_sqlite3).Assembly, (_, _, _) => NativeLibrary.Load(Library));
        NativeLibraries.Offer(SqliteColumns.Library, Library);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        // A connection is rented to one call at a time: SQLite need not lock it, nor count the memory of all.
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        return true;
    }
}
