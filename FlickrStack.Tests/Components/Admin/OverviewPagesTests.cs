using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Components.Admin;

internal sealed class OverviewPagesTests : Administration
{
    [SetUp]
    public Task Start() => Begin();

    [TearDown]
    public Task Stop() => End();

    [Test]
    public async Task The_overview_shows_totals_charts_and_the_same_numbers_as_tables()
    {
        await Ansel.UploadOne();

        var page = await Eventually.Is(
            () => Reader.Read("/admin"), text => text.Contains("<title>", StringComparison.Ordinal) && text.Contains(": 2xx ", StringComparison.Ordinal));

        Assert.That(page, Does.Contain("Calls by the hour").And.Contain("How long they took").And.Contain("Photos that came"));
        Assert.That(page, Does.Contain(": Photos 1</title>").And.Contain("As a table").And.Contain("live-part id=\"overview\" every="));
        Assert.That(page, Does.Contain("Storage by user").And.Contain(">ansel</a>"));
    }

    [TestCase("", 24)]
    [TestCase("?hours=72", 72)]
    [TestCase("?hours=168", 168)]
    public async Task The_overview_looks_back_as_far_as_is_asked(string query, int hours)
    {
        var page = await Reader.Read($"/admin{query}");

        Assert.That(System.Text.RegularExpressions.Regex.Count(page, "class=\"at\""), Is.EqualTo(hours));
        Assert.That(page, Does.Contain($"href=\"admin?hours={hours}\" class=\"active\""));
    }

    [Test]
    public async Task Health_says_of_every_part_whether_it_does_its_work()
    {
        var page = await Reader.Read("/admin/health");

        foreach (var check in (await Admin.Send(new GetHealth())).Checks) Assert.That(page, Does.Contain($">{check.Name} <"));
        Assert.That(page, Does.Contain("live-part id=\"health\" every="));
    }

    [Test]
    public async Task Settings_are_found_by_name_and_show_no_secret()
    {
        var all = await Reader.Read("/admin/settings");
        var found = await Reader.Read("/admin/settings?q=HashIterations");
        var none = await Reader.Read($"/admin/settings?q={Uri.EscapeDataString(Hostile)}");

        Assert.That(all, Does.Contain("AdminPassword").And.Not.Contain(FlickrApp.AdminPassword));
        Assert.That(found, Does.Contain("HashIterations").And.Contain("1000").And.Contain(">changed<").And.Not.Contain("AdminPassword"));
        Assert.That(none, Does.Contain("No setting is called like this.").And.Not.Contain("<script>alert"));
    }

    [Test]
    public async Task The_audit_shows_what_administrators_did_and_no_secret()
    {
        await Sent("/admin/users/new", "create", ("Form.UserName", "rich"), ("Form.Password", "a-secret-password"), ("Form.DisplayName", Hostile), ("Form.PlanId", "1"));
        await Sent(await PathOf("rich"), "access", ("Disable", "true"));

        var all = await Reader.Read("/admin/audit");
        var found = await Reader.Read("/admin/audit?user=admin&operation=CreateUser");
        var none = await Reader.Read("/admin/audit?operation=Nothing");

        Assert.That(all, Does.Contain("UpdateUser").And.Contain("CreateUser").And.Not.Contain("a-secret-password").And.Not.Contain("<script>alert"));
        Assert.That(found, Does.Contain("<summary>CreateUser").And.Not.Contain("<summary>UpdateUser"));
        Assert.That(none, Does.Contain("Nothing like this was done."));
    }
}
