namespace FlickrStack.ServiceInterface.Doctor;

/// <summary>All checks, one after the other.</summary>
public sealed class CheckUp(IEnumerable<ICheck> checks)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async IAsyncEnumerable<(string Name, Finding Finding)> Run(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var check in checks) yield return (check.Name, await Look(check, cancel));
    }

    private static async Task<Finding> Look(ICheck check, CancellationToken cancel)
    {
        try
        {
            return await check.Look(cancel).WaitAsync(Patience, cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever is wrong with the machine, the other checks are still of use.
            return Finding.Failure(e.Message, "Look at what is above first; this may come of it.");
        }
    }
}
