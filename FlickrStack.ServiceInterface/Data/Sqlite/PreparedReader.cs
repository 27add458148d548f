using System.Collections;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace FlickrStack.ServiceInterface.Data.Sqlite;

/// <summary>The rows of a prepared statement; its columns' names are read once for all its runs.</summary>
internal sealed class PreparedReader(SqliteDataReader inner, string[] names) : DbDataReader
{
    private readonly nint statement = inner.Handle?.DangerousGetHandle() ?? 0;

    public override int Depth => inner.Depth;

    public override int FieldCount => names.Length;

    public override bool HasRows => inner.HasRows;

    public override bool IsClosed => inner.IsClosed;

    public override int RecordsAffected => inner.RecordsAffected;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override object GetValue(int ordinal) => SqliteColumns.Type(statement, ordinal) switch
    {
        SqliteColumns.Whole => SqliteColumns.Int64(statement, ordinal),
        SqliteColumns.Real => SqliteColumns.Double(statement, ordinal),
        SqliteColumns.Words => SqliteColumns.Text(statement, ordinal),
        SqliteColumns.Null => DBNull.Value,
        _ => inner.GetValue(ordinal),
    };

    // What a column without a value would hold, only the driver knows.
    public override Type GetFieldType(int ordinal) => SqliteColumns.Type(statement, ordinal) switch
    {
        SqliteColumns.Whole => typeof(long),
        SqliteColumns.Real => typeof(double),
        SqliteColumns.Words => typeof(string),
        _ => inner.GetFieldType(ordinal),
    };

    public override bool IsDBNull(int ordinal) => SqliteColumns.Type(statement, ordinal) == SqliteColumns.Null;

    public override string GetName(int ordinal) => names[ordinal];

    public override int GetOrdinal(string name) => inner.GetOrdinal(name);

    public override bool NextResult() => inner.NextResult();

    public override bool Read() => inner.Read();

    public override void Close() => inner.Close();

    public override bool GetBoolean(int ordinal) => inner.GetBoolean(ordinal);

    public override byte GetByte(int ordinal) => inner.GetByte(ordinal);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        inner.GetBytes(ordinal, dataOffset, buffer, bufferOffset, length);

    public override char GetChar(int ordinal) => inner.GetChar(ordinal);

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        inner.GetChars(ordinal, dataOffset, buffer, bufferOffset, length);

    public override string GetDataTypeName(int ordinal) => inner.GetDataTypeName(ordinal);

    public override DateTime GetDateTime(int ordinal) => inner.GetDateTime(ordinal);

    public override decimal GetDecimal(int ordinal) => inner.GetDecimal(ordinal);

    public override double GetDouble(int ordinal) => inner.GetDouble(ordinal);

    public override IEnumerator GetEnumerator() => inner.GetEnumerator();

    public override float GetFloat(int ordinal) => inner.GetFloat(ordinal);

    public override Guid GetGuid(int ordinal) => inner.GetGuid(ordinal);

    public override short GetInt16(int ordinal) => inner.GetInt16(ordinal);

    public override int GetInt32(int ordinal) => inner.GetInt32(ordinal);

    public override long GetInt64(int ordinal) => inner.GetInt64(ordinal);

    public override string GetString(int ordinal) => inner.GetString(ordinal);

    public override int GetValues(object[] values) => inner.GetValues(values);

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
