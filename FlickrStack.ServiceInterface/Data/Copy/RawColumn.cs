namespace FlickrStack.ServiceInterface.Data.Copy;

/// <summary>A column of a table, as its database tells of it.</summary>
/// <param name="TableName">The table.</param>
/// <param name="Name">The column.</param>
/// <param name="Type">Its type, in the words of its engine.</param>
/// <param name="Numbered">Whether it is the id that the engine gives, each once.</param>
internal sealed record RawColumn(string TableName, string Name, string Type, bool Numbered)
{
    public string Quoted => $"\"{Name}\"";
}
