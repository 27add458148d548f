namespace FlickrStack.ServiceInterface.Data;

/// <summary>This node is not set up as the other nodes of its database are.</summary>
public sealed class AgreementException(string message) : Exception(message);
