namespace FlickrStack.ServiceInterface.Backup;

/// <summary>How far a backup or a restore has come.</summary>
/// <param name="What">What is done.</param>
/// <param name="Done">How much of it.</param>
/// <param name="Total">How much there is.</param>
public sealed record BackupStep(string What, long Done, long Total);
