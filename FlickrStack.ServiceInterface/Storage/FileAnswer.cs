namespace FlickrStack.ServiceInterface.Storage;

/// <summary>A file as the answer of a service.</summary>
public abstract record FileAnswer;
