namespace FlickrStack.ServiceInterface.Storage;

/// <summary>An address of the store itself.</summary>
/// <param name="Uri">The address; whoever has it gets the file.</param>
/// <param name="Lifetime">How long it is good for.</param>
public sealed record DirectAddress(Uri Uri, TimeSpan Lifetime);
