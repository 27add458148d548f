using FlickrStack.ServiceInterface.Backup;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Backup;

/// <summary>Backups that are made by themselves.</summary>
internal sealed class ScheduledBackupTests : BackedUp
{
    private string Folder => Path.Combine(Root, "scheduled");

    protected override Task<(string Name, string Value)[]> Settings(string root) => Task.FromResult<(string, string)[]>(
        [("Backup:Folder", Path.Combine(root, "scheduled")), ("Backup:Hours", "6"), ("Backup:Keep", "2")]);

    [Test]
    public async Task The_first_is_made_soon_and_each_further_one_when_it_is_time_and_so_many_are_kept()
    {
        await Eventually.Holds(() => Backups().Count == 1);
        var others = Directory.CreateDirectory(Path.Combine(Folder, "flickrstack-holiday")).FullName;
        var first = Backups();
        Assert.That(await Due(), Is.False);

        for (var i = 0; i < 3; i++)
        {
            App.Clock.Advance(TimeSpan.FromHours(6));
            Assert.That(await Due(), Is.True);
        }

        Assert.That(Backups(), Has.Count.EqualTo(2).And.Not.SupersetOf(first));
        Assert.That(others, Does.Exist);
        Assert.That(Directory.GetDirectories(Folder), Has.Length.EqualTo(3));
        foreach (var backup in Backups()) Assert.That((await Check(backup)).Faults, Is.Empty);
        Assert.That(App.Log.Lines, Has.Some.Contains("deleted 1 older backups"));
    }

    [Test]
    public async Task Its_age_is_told_and_too_old_is_told_as_such()
    {
        await Eventually.Holds(() => Backups().Count == 1);
        var fresh = await Health();

        App.Clock.Advance(TimeSpan.FromHours(12));

        var old = await Health();
        Assert.That((fresh.Status, fresh.Message), Is.EqualTo((HealthStatus.Ok, "The last backup is 0 hours old.")));
        Assert.That((old.Status, old.Message), Is.EqualTo((HealthStatus.Degraded, "The last backup is 12 hours old.")));
    }

    [Test]
    public async Task What_a_killed_process_left_behind_is_deleted_in_the_end()
    {
        await Eventually.Holds(() => Backups().Count == 1);
        var (old, young) = (Left(TimeSpan.FromDays(8)), Left(TimeSpan.FromDays(6)));
        App.Clock.Advance(TimeSpan.FromHours(6));

        await Due();

        Assert.That(Directory.Exists(old), Is.False);
        Assert.That(young, Does.Exist);
    }

    private string Left(TimeSpan ago) =>
        Directory.CreateDirectory(Path.Combine(Folder, $"flickrstack-{App.Clock.GetUtcNow() - ago:yyyyMMdd-HHmmss-fff}.partial")).FullName;

    private List<string> Backups() => Directory.Exists(Folder)
        ? [.. Directory.GetFiles(Folder, "manifest.json", SearchOption.AllDirectories).Select(path => Path.GetDirectoryName(path)!).Where(path => !path.EndsWith(".partial", StringComparison.Ordinal))]
        : [];

    private async Task<bool> Due()
    {
        var isMade = false;
        await App.Within(async services => isMade = await services.GetRequiredService<ScheduledBackups>().Run(default));
        return isMade;
    }

    private async Task<HealthCheck> Health() => (await Admin.Send(new GetHealth())).Checks.Single(check => check.Name == "backup");
}
