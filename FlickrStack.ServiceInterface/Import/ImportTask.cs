using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>An import that runs.</summary>
/// <param name="Owner">The user whose the photos will be.</param>
/// <param name="BegunAt">When it began: what has come since came by it, before it was broken off.</param>
/// <param name="Order">What to import.</param>
public sealed record ImportTask(long Owner, DateTimeOffset BegunAt, StartImport Order);
