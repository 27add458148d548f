namespace FlickrStack.Components;

/// <summary>Marks the endpoints that are pages, for people and their browsers.</summary>
internal sealed class PageMarker;
