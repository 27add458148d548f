namespace FlickrStack.ServiceInterface.Doctor;

/// <summary>One thing that has to be right for the service to do its work.</summary>
public interface ICheck
{
    string Name { get; }

    /// <summary>Looks without changing anything; what it throws is a failure.</summary>
    Task<Finding> Look(CancellationToken cancel);
}
