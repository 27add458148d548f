namespace FlickrStack.Tests.Components.Admin;

internal sealed class PlanPagesTests : Administration
{
    [SetUp]
    public Task Start() => Begin();

    [TearDown]
    public Task Stop() => End();

    [Test]
    public async Task A_plan_is_made_of_a_list_of_heights_boxes_and_amounts()
    {
        var page = await Sent("/admin/plans/new", "plan", Fields("Posters", "777, 200;400", ("Form.Original", "true")));

        var plan = await PlanNamed("Posters");
        Assert.That(plan.Heights, Is.EqualTo(new[] { 200, 400, 777 }));
        Assert.That(plan.Formats, Is.EqualTo(new[] { "jpeg", "avif" }));
        Assert.That((plan.Original, plan.Links, plan.QuotaBytes, plan.MaxUploadBytes), Is.EqualTo((true, false, (long?)1_610_612_736, 52_428_800L)));
        Assert.That(page, Does.Contain("Created.").And.Contain("value=\"200, 400, 777\"").And.Contain("value=\"1536\""));
    }

    [Test]
    public async Task A_plan_is_changed_and_its_quota_lifted()
    {
        var plan = await Admin.Send(new CreatePlan { Name = "Posters", Heights = [100], Links = true, QuotaBytes = 5 });

        var page = await Sent($"/admin/plans/{plan.Id}", "plan", Fields(Hostile, "300", ("Form.Quota", "")));

        var changed = await Admin.Send(new GetPlan { Id = plan.Id });
        Assert.That((changed.Name, changed.Heights.Single(), changed.Links, changed.QuotaBytes), Is.EqualTo((Hostile, 300, false, (long?)null)));
        Assert.That(page, Does.Contain("Saved.").And.Contain(Shown).And.Not.Contain("<script>alert"));
        Assert.That(await Reader.Read("/admin/plans"), Does.Contain(Shown).And.Not.Contain("<script>alert"));
    }

    [TestCase("Basic", "200", "There is a plan of that name already.")]
    [TestCase("New", "", "Give 1 to 20 heights.")]
    [TestCase("New", "tall, 200", "Every height must be 16 to 4096 pixels.")]
    [TestCase("New", "5000", "Every height must be 16 to 4096 pixels.")]
    [TestCase("", "200", "'Name'")]
    public async Task What_a_plan_cannot_be_is_told_and_what_was_written_is_kept(string name, string heights, string why)
    {
        var page = await Kept("/admin/plans/new", "plan", Fields(name, heights));

        Assert.That(page.Replace("&#x27;", "'", StringComparison.Ordinal), Does.Contain(why).And.Contain($"value=\"{heights}\""));
        Assert.That((await Admin.Send(new QueryPlans())).Results.Select(plan => plan.Name), Does.Not.Contain("New"));
    }

    [Test]
    public async Task An_amount_that_cannot_be_read_is_refused_beside_its_field()
    {
        var page = await Kept("/admin/plans/new", "plan", Fields("New", "200", ("Form.Quota", "much"), ("Form.Largest", "99999999999999999999")));

        Assert.That(page, Does.Contain("must be greater than or equal to").And.Contain("must be between"));
    }

    [Test]
    public async Task A_preview_shows_what_the_plan_would_grant_and_saves_nothing()
    {
        var basic = await PlanNamed("Basic");

        var page = await Kept($"/admin/plans/{basic.Id}", "plan", Fields("Basic", "777", ("Form.Look", "true")));

        Assert.That(page, Does.Contain("1036 × 777").And.Contain("Any other height up to 777 pixels"));
        Assert.That((await PlanNamed("Basic")).Heights, Is.EqualTo(basic.Heights));
    }

    [Test]
    public async Task A_plan_is_deleted_unless_somebody_is_on_it()
    {
        var free = await Admin.Send(new CreatePlan { Name = "Posters", Heights = [100] });

        var kept = await Kept($"/admin/plans/{(await PlanNamed("Basic")).Id}", "delete");
        var gone = await Sent($"/admin/plans/{free.Id}", "delete");

        Assert.That(kept, Does.Contain("1 user is on this plan.").And.Contain("Users are on this plan: give them another one first."));
        Assert.That(gone, Does.Contain("Deleted.").And.Contain("Basic").And.Not.Contain("Posters"));
    }

    // A field that is named again takes the place of the one here.
    private static (string Name, string Value)[] Fields(string name, string heights, params (string Name, string Value)[] others)
    {
        (string Name, string Value)[] usual =
        [
            ("Form.Name", name), ("Form.Heights", heights), ("Form.Formats", "jpeg"), ("Form.Formats", "avif"), ("Form.Quota", "1.5"),
            ("Form.QuotaUnit", "GB"), ("Form.Largest", "50"), ("Form.LargestUnit", "MB"),
        ];
        return [.. usual.Where(field => others.All(other => other.Name != field.Name)), .. others];
    }
}
