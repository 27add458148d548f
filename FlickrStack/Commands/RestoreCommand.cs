using System.CommandLine;
using System.Globalization;
using FlickrStack.ServiceInterface.Backup;

namespace FlickrStack.Commands;

/// <summary><c>restore</c>: looks whether a backup is whole, and brings it to an empty place.</summary>
internal static class RestoreCommand
{
    private const int Faulty = 1;
    private const int Refused = 2;

    private static readonly Argument<DirectoryInfo> Folder = new("folder") { Description = "A backup, or the folder of backups: its newest is meant then." };
    private static readonly Option<bool> Verify = new("--verify") { Description = "Look whether all is there and fits together, and restore nothing but to --to." };
    private static readonly Option<DirectoryInfo?> To = new("--to") { Description = "An empty folder to restore into, whatever the settings say." };

    public static Command Create(GlobalOptions settings)
    {
        var command = new Command("restore", "Checks a backup and restores it where nobody is yet. Exit code 1: the backup is damaged; 2: it could not be done.") { Folder, Verify, To };
        command.SetAction(async (parsed, cancel) =>
        {
            var isWhole = true;
            var failed = await StartFailure.Told(async () =>
            {
                isWhole = await Run(settings, parsed, cancel);
                return 0;
            });
            return failed != 0 ? Refused : isWhole ? 0 : Faulty;
        });
        return command;
    }

    private static async Task<bool> Run(GlobalOptions settings, ParseResult parsed, CancellationToken cancel)
    {
        var (backup, to) = (BackupPlaces.Find(parsed.GetRequiredValue(Folder).FullName), parsed.GetValue(To));
        if (to is { Exists: true } && to.EnumerateFileSystemInfos().Any()) throw new IOException($"{to.FullName} is not empty.");

        using var host = ToolHost.Build(to is null ? settings.Read(parsed) : Local(to.FullName));
        await using var scope = host.Services.CreateAsyncScope();
        var found = await ProgressScreen.Show(tell => scope.ServiceProvider.GetRequiredService<BackupCheck>().Run(
            backup, step => tell(step.What, step.Done, step.Total), cancel));
        Tell(backup, found);
        if (found.Faults.Count > 0) return false;
        if (parsed.GetValue(Verify) && to is null) return true;

        await ProgressScreen.Show(async tell =>
        {
            await scope.ServiceProvider.GetRequiredService<BackupRestore>().Run(backup, step => tell(step.What, step.Done, step.Total), cancel);
            return true;
        });
        Console.WriteLine(to is null ? "Restored." : $"Restored: FlickrStack --data {to.FullName} serves it.");
        return true;
    }

    // A folder and nothing else; an empty connection string would be looked for elsewhere.
    private static Dictionary<string, string?> Local(string folder) => new()
    {
        ["FlickrStack:Database:Folder"] = folder,
        ["FlickrStack:Database:ConnectionString"] = " ",
        ["FlickrStack:Storage:Store"] = "Local",
    };

    private static void Tell(string backup, BackupFindings found)
    {
        foreach (var fault in found.Faults) Console.WriteLine(fault);
        foreach (var key in found.Lost) Console.WriteLine($"The service had lost it before: {key}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{backup}: {found.Photos} photos, {found.Files} files of {found.Bytes / (1024.0 * 1024):0.0} MB, of {found.TakenAt:u}: {(found.Faults.Count == 0 ? "all is there and fits together." : $"{found.Faults.Count} faults.")}"));
    }
}
