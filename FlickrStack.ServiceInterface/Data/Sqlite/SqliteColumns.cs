using System.Runtime.InteropServices;

namespace FlickrStack.ServiceInterface.Data.Sqlite;

/// <summary>
/// Reads a row's columns straight from SQLite. The driver guards every column with three locked counters; a page of
/// thirty photos has more than five hundred columns, and the row's reader is open as long as it is read anyway.
/// </summary>
internal static partial class SqliteColumns
{
    public const int Whole = 1;
    public const int Real = 2;
    public const int Words = 3;
    public const int Null = 5;
    public const string Library = "e_sqlite3";

    public static string Text(nint statement, int column)
    {
        var text = sqlite3_column_text(statement, column);
        return Marshal.PtrToStringUTF8(text, sqlite3_column_bytes(statement, column));
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_column_type"), SuppressGCTransition]
    public static partial int Type(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64"), SuppressGCTransition]
    public static partial long Int64(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_double"), SuppressGCTransition]
    public static partial double Double(nint statement, int column);

    [LibraryImport(Library), SuppressGCTransition]
    private static partial nint sqlite3_column_text(nint statement, int column);

    [LibraryImport(Library), SuppressGCTransition]
    private static partial int sqlite3_column_bytes(nint statement, int column);
}
