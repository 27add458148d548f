namespace FlickrStack.ServiceInterface.Photos;

/// <summary>What a sweep found.</summary>
/// <param name="Orphans">Folders that belonged to no photo, deleted.</param>
/// <param name="Temporary">Temporary files of processes that are gone, deleted.</param>
/// <param name="Lost">Photos whose original is missing, marked as failed.</param>
/// <param name="Remade">Photos whose renditions are missing, ordered anew.</param>
public sealed record SweepOutcome(int Orphans, int Temporary, int Lost, int Remade)
{
    public bool FoundAnything => Orphans + Temporary + Lost + Remade > 0;
}
