using FlickrStack.ServiceInterface.Data;
using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Doctor;

/// <summary>Whether the service, and nobody else, can read what it signs and seals with.</summary>
public sealed class KeysCheck(Keys keys, IOptions<DatabaseOptions> database) : ICheck
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    public string Name => "keys";

    public Task<Finding> Look(CancellationToken cancel)
    {
        return Task.FromResult(
            keys.AreShared ? Finding.Good("They are derived from Keys:Secret.")
            : !Directory.Exists(keys.Folder) ? DataFolder.NotYet
            : database.Value.IsServer ? Finding.Warning("They are files of this machine.", "Before there is a second node, set Keys:Secret on both.")
            : Check(keys.Folder));
    }

    private static Finding Check(string folder)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        foreach (var file in files)
        {
            using (File.OpenRead(file))
            {
            }
        }

        var open = files.Where(file => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Others) != 0).ToList();
        return open.Count == 0
            ? Finding.Good($"{files.Length} are readable for their owner alone.")
            : Finding.Failure($"Others can read {string.Join(", ", open)}.", $"chmod -R go= {folder}, and delete those whose content others may have: new ones are made.");
    }
}
