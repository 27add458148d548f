namespace FlickrStack.ServiceInterface;

/// <summary>
/// Marks a class whose public methods each answer one request: named by its verb, taking the request and a
/// cancellation token.
/// </summary>
public interface IService;
