namespace FlickrStack.ServiceInterface.Data.Copy;

/// <summary>A table that was copied, and is the same on both sides.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Rows that it has.</param>
/// <param name="Sum">A sum over all of them.</param>
public sealed record CopiedTable(string Name, long Rows, string Sum);
