using FlickrStack.Client;
using FlickrStack.ServiceInterface.Backup;
using FlickrStack.Tests.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Backup;

/// <summary>A program with three photos of «ansel», ready, and a folder for its backups.</summary>
internal abstract class BackedUp : Administered
{
    protected string Root { get; private set; } = "";

    [SetUp]
    public async Task Start()
    {
        Root = Directory.CreateTempSubdirectory("flickrstack-backups-").FullName;
        await Open([("Jobs:Enabled", "true"), ("Jobs:PendingSeconds", "3600"), .. await Settings(Root)]);
        foreach (var sample in new[] { "plain.jpg", "plain.png", "wide.jpg" })
            await Ansel.Until(await Ansel.UploadOne(sample), photo => photo.Urls.TrueForAll(url => url.Ready));
    }

    [TearDown]
    public async Task Stop()
    {
        await Close();
        Directory.Delete(Root, recursive: true);
    }

    protected virtual Task<(string Name, string Value)[]> Settings(string root) => Task.FromResult<(string, string)[]>([]);

    protected Task<BackupOutcome> BackUp() => BackUp(_ => { });

    protected async Task<BackupOutcome> BackUp(Action<BackupStep> report)
    {
        BackupOutcome? made = null;
        await App.Within(async services => made = await services.GetRequiredService<BackupRun>().Run(Root, report, default));
        return made!;
    }

    protected async Task<BackupFindings> Check(string backup)
    {
        BackupFindings? found = null;
        await App.Within(async services => found = await services.GetRequiredService<BackupCheck>().Run(backup, _ => { }, default));
        return found!;
    }

    protected static async Task<(int Exit, string Told)> Restore(params string[] arguments)
    {
        using var program = ProgramProcess.Launch(["restore", .. arguments]);
        var told = await program.ReadToEnd();
        return (program.ExitCode, told);
    }

    protected static async Task<List<long>> Ids(FlickrStackClient client) =>
        (await client.Send(new QueryPhotos { Limit = 500 })).Results.ConvertAll(photo => photo.Id);
}
