using System.CommandLine;
using System.Globalization;
using FlickrStack.ServiceInterface.Backup;

namespace FlickrStack.Commands;

/// <summary><c>backup</c>: copies all that a service keeps, while it runs.</summary>
internal static class BackupCommand
{
    public static Command Create(GlobalOptions settings)
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "The folder of backups; this one gets a folder in it." };
        var command = new Command("backup", "Copies tables, files and keys into a new folder, while the service runs. What has not changed since the last is linked.") { folder };
        command.SetAction((parsed, cancel) => StartFailure.Told(() => Run(settings.Read(parsed), parsed.GetRequiredValue(folder).FullName, cancel)));
        return command;
    }

    private static async Task<int> Run(IEnumerable<KeyValuePair<string, string?>> given, string folder, CancellationToken cancel)
    {
        using var host = ToolHost.Build(given);
        await using var scope = host.Services.CreateAsyncScope();
        var made = await ProgressScreen.Show(tell => scope.ServiceProvider.GetRequiredService<BackupRun>().Run(
            folder, step => tell(step.What, step.Done, step.Total), cancel));
        foreach (var key in made.Lost) Console.WriteLine($"Missing from the storage: {key}");
        if (made.Deleted > 0) Console.WriteLine($"{made.Deleted} photos were deleted meanwhile, and are not in it.");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{made.Photos} photos, {made.Files} files of {made.Bytes / (1024.0 * 1024):0.0} MB, {made.Linked} of them unchanged: {made.Folder}"));
        return made.Lost.Count == 0 ? 0 : 1;
    }
}
