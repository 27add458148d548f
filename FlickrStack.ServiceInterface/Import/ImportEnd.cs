using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>How an import has ended; a queued one is gone on with another time.</summary>
public sealed record ImportEnd(ImportStatus Status, string? Message, ImportProgress Progress);
