namespace FlickrStack.ServiceInterface.Doctor;

/// <summary>Whether the service, and nobody else, can read what it signs and seals with.</summary>
public sealed class KeysCheck(DataFolder folder) : ICheck
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    public string Name => "keys";

    public Task<Finding> Look(CancellationToken cancel)
    {
        var keys = Path.Combine(folder.Path, "keys");
        return Task.FromResult(Directory.Exists(keys) ? Check(keys) : DataFolder.NotYet);
    }

    private static Finding Check(string keys)
    {
        var files = Directory.GetFiles(keys, "*", SearchOption.AllDirectories);
        foreach (var file in files)
        {
            using (File.OpenRead(file))
            {
            }
        }

        var open = files.Where(file => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Others) != 0).ToList();
        return open.Count == 0
            ? Finding.Good($"{files.Length} are readable for their owner alone.")
            : Finding.Failure($"Others can read {string.Join(", ", open)}.", $"chmod -R go= {keys}, and delete those whose content others may have: new ones are made.");
    }
}
