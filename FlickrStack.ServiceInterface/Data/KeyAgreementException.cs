namespace FlickrStack.ServiceInterface.Data;

/// <summary>This node's keys are not those that the other nodes of its database sign with.</summary>
public sealed class KeyAgreementException() : Exception(
    "its keys are not those of this database's other nodes. Give all of them the same Keys:Secret, "
    + "and while it changes the one before it as Keys:PreviousSecret.");
