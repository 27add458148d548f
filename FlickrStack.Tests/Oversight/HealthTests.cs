using FlickrStack.Client;
using FlickrStack.ServiceInterface.Tracking;
using FlickrStack.Tests.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Oversight;

/// <summary>Whether all parts do their work, and what is told when one does not.</summary>
internal sealed class HealthTests : Administered
{
    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task All_is_well_with_a_service_that_does_its_work()
    {
        await Open(("Jobs:Enabled", "true"), ("Health:LeastFreeMegabytes", "0"));

        var told = await Admin.Send(new GetHealth());

        Assert.That(told.Checks.Select(check => (check.Name, check.Status)), Is.EqualTo(new[]
        {
            ("database", HealthStatus.Ok), ("storage", HealthStatus.Ok), ("jobs", HealthStatus.Ok), ("renderer", HealthStatus.Ok), ("tracking", HealthStatus.Ok),
        }));
        Assert.That(told.Status, Is.EqualTo(HealthStatus.Ok));
        Assert.That(told.Checks.Select(check => check.Message), Is.All.Not.Empty);
    }

    [Test]
    public async Task A_photo_that_waits_too_long_calls_that_are_lost_and_a_full_disk_are_told()
    {
        await Open(("Health:LeastFreeMegabytes", "1000000000"));
        await Ansel.UploadOne();
        await App.Within(services =>
        {
            services.GetRequiredService<LostTrackings>().Count(3);
            return Task.CompletedTask;
        });
        Assert.That((await Checked(Admin, "renderer")).Status, Is.EqualTo(HealthStatus.Ok));

        App.Clock.Advance(TimeSpan.FromMinutes(61));

        Assert.That((await Checked(Admin, "renderer")).Status, Is.EqualTo(HealthStatus.Degraded));
        Assert.That((await Checked(Admin, "storage")).Status, Is.EqualTo(HealthStatus.Degraded));
        var tracking = await Checked(Admin, "tracking");
        Assert.That((tracking.Status, tracking.Message), Is.EqualTo((HealthStatus.Degraded, "3 calls could not be recorded.")));
        Assert.That((await Admin.Send(new GetHealth())).Status, Is.EqualTo(HealthStatus.Degraded));
    }

    private static async Task<HealthCheck> Checked(FlickrStackClient client, string name) =>
        (await client.Send(new GetHealth())).Checks.Single(check => check.Name == name);
}
