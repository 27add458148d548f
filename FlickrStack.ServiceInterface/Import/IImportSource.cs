using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Import;

/// <summary>Where photos can be imported from: one class for each.</summary>
public interface IImportSource
{
    /// <summary>Its name in the contract.</summary>
    ImportSource Source { get; }

    /// <summary>What is imported, in a few words for lists.</summary>
    /// <param name="order">What to import.</param>
    string Describe(StartImport order);

    /// <summary>Refuses what a user may not order; whoever has the machine may.</summary>
    /// <param name="order">What to import.</param>
    /// <exception cref="ApiException">The user may not.</exception>
    void Demand(StartImport order);

    /// <summary>Imports. Told again after it was broken off, it goes on without gaps or repetitions.</summary>
    /// <param name="task">What to import, and for whom.</param>
    /// <param name="report">Takes what has become of everything so far.</param>
    /// <param name="cancel">Gives up.</param>
    Task Run(ImportTask task, Action<ImportProgress> report, CancellationToken cancel);
}
