using System.Net;

namespace FlickrStack.Tests.Plans;

internal sealed class PlanTests : Administered
{
    [SetUp]
    public Task Start() => Open();

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task Everyone_signed_in_sees_the_plans_and_only_administrators_see_how_many_are_on_them()
    {
        var seen = await Ansel.Send(new QueryPlans());
        var counted = await Admin.Send(new QueryPlans { OrderBy = "-id" });
        var one = await Ansel.Send(new GetPlan { Id = seen.Results[0].Id });

        Assert.That(seen.Results.Select(plan => plan.Name), Is.EqualTo(new[] { "Basic", "Enterprise", "Premium" }));
        Assert.That(seen.Results.Select(plan => plan.UserCount), Is.All.Null);
        Assert.That(one.UserCount, Is.Null);
        Assert.That(
            counted.Results.Select(plan => (plan.Name, plan.UserCount)),
            Is.EqualTo(new (string, long?)[] { ("Enterprise", 1), ("Premium", 0), ("Basic", 1) }));
        await Refused.AsUnauthorized(App.Anonymous().Send(new QueryPlans()));
        await Refused.AsUnauthorized(App.Anonymous().Send(new GetPlan { Id = 1 }));
    }

    [TestCase("name")]
    [TestCase("-name")]
    [TestCase("id")]
    [TestCase("-id")]
    public async Task Plans_are_paged_by_cursor_and_by_offset_in_the_same_order(string order)
    {
        var all = await Ansel.Send(new QueryPlans { OrderBy = order });

        var first = await Ansel.Send(new QueryPlans { OrderBy = order, Limit = 2 });
        var byCursor = await Ansel.Send(new QueryPlans { OrderBy = order, Limit = 2, Cursor = first.NextCursor });
        var byOffset = await Ansel.Send(new QueryPlans { OrderBy = order, Limit = 2, Offset = 2 });

        Assert.That(all.Total, Is.EqualTo(3));
        Assert.That(
            first.Results.Concat(byCursor.Results).Select(plan => plan.Id), Is.EqualTo(all.Results.Select(plan => plan.Id)));
        Assert.That(byOffset.Results.Select(plan => plan.Id), Is.EqualTo(byCursor.Results.Select(plan => plan.Id)));
    }

    [Test]
    public async Task A_plan_with_heights_of_its_own_is_made_and_given_to_a_user_who_sees_it_at_once()
    {
        var plan = await Admin.Send(new CreatePlan { Name = " Heights of my own ", Heights = [777, 64, 777] });
        await Admin.Send(new UpdateUser { Id = (await UserNamed("ansel")).Id, PlanId = plan.Id });

        var seen = (await Ansel.Send(new GetProfile())).Plan;

        Assert.That((seen.Id, seen.Name), Is.EqualTo((plan.Id, "Heights of my own")));
        Assert.That(seen.Heights, Is.EqualTo(new[] { 64, 777 }));
        Assert.That(seen.Formats, Is.EqualTo(new[] { "jpeg", "png" }));
        Assert.That((seen.Original, seen.Links, seen.QuotaBytes, seen.MaxUploadBytes), Is.EqualTo((false, false, (long?)null, 104857600L)));
        Assert.That((await Admin.Send(new GetPlan { Id = plan.Id })).UserCount, Is.EqualTo(1));
    }

    [Test]
    public async Task Only_the_given_fields_of_a_plan_change()
    {
        var made = await Admin.Send(new CreatePlan
        {
            Name = "Pro", Heights = [100], Original = true, Links = true, Formats = ["AVIF", "png"], QuotaBytes = 5000, MaxUploadBytes = 2048,
        });
        var renamed = await Admin.Send(new UpdatePlan { Id = made.Id, Name = "Professional" });
        var changed = await Admin.Send(new UpdatePlan
        {
            Id = made.Id, Heights = [300, 20], Original = false, Links = false, Formats = [], QuotaBytes = 0, MaxUploadBytes = 4096,
        });

        Assert.That(renamed.Formats, Is.EqualTo(made.Formats).And.EqualTo(new[] { "png", "avif" }));
        Assert.That(renamed.Heights, Is.EqualTo(new[] { 100 }));
        Assert.That((renamed.Name, renamed.Original, renamed.Links), Is.EqualTo(("Professional", true, true)));
        Assert.That((renamed.QuotaBytes, renamed.MaxUploadBytes), Is.EqualTo((5000, 2048)));
        Assert.That((changed.Name, changed.Original, changed.Links), Is.EqualTo(("Professional", false, false)));
        Assert.That((changed.QuotaBytes, changed.MaxUploadBytes), Is.EqualTo((0, 4096)));
        Assert.That(changed.Heights, Is.EqualTo(new[] { 20, 300 }));
        Assert.That(changed.Formats, Is.Empty);
    }

    [Test]
    public async Task A_quota_is_lifted_by_saying_unlimited()
    {
        var plan = await Admin.Send(new CreatePlan { Name = "Limited", Heights = [100], QuotaBytes = 5000 });

        var kept = await Admin.Send(new UpdatePlan { Id = plan.Id, Links = true });
        var lifted = await Admin.Send(new UpdatePlan { Id = plan.Id, Unlimited = true });

        Assert.That((kept.QuotaBytes, lifted.QuotaBytes), Is.EqualTo(((long?)5000, (long?)null)));
        Assert.That((await PlanNamed("Limited")).QuotaBytes, Is.Null);
    }

    [TestCase("premium")]
    [TestCase(" PREMIUM ")]
    [TestCase("ÉLITE")]
    public async Task A_name_is_one_plans_whatever_its_case(string taken)
    {
        await Admin.Send(new CreatePlan { Name = "élite", Heights = [100] });
        var other = await Admin.Send(new CreatePlan { Name = "Other", Heights = [100] });

        await Refused.With(HttpStatusCode.Conflict, "PlanExists", Admin.Send(new CreatePlan { Name = taken, Heights = [100] }));
        await Refused.With(HttpStatusCode.Conflict, "PlanExists", Admin.Send(new UpdatePlan { Id = other.Id, Name = taken }));

        Assert.That((await Admin.Send(new GetPlan { Id = other.Id })).Name, Is.EqualTo("Other"));
        Assert.That((await Admin.Send(new UpdatePlan { Id = other.Id, Name = "OTHER" })).Name, Is.EqualTo("OTHER"));
    }

    [Test]
    public async Task A_plan_is_deleted_once_nobody_is_on_it()
    {
        var plan = await Admin.Send(new CreatePlan { Name = "Passing", Heights = [100] });
        var ansel = await UserNamed("ansel");
        await Admin.Send(new UpdateUser { Id = ansel.Id, Plan = "passing" });

        await Refused.With(HttpStatusCode.Conflict, "PlanInUse", Admin.Send(new DeletePlan { Id = plan.Id }));
        await Admin.Send(new UpdateUser { Id = ansel.Id, Plan = "Basic" });
        await Admin.Send(new DeletePlan { Id = plan.Id });

        await Refused.AsNotFound(Admin.Send(new GetPlan { Id = plan.Id }));
        await Refused.AsNotFound(Admin.Send(new DeletePlan { Id = plan.Id }));
        await Refused.AsNotFound(Admin.Send(new UpdatePlan { Id = plan.Id, Links = true }));
    }

    [TestCase(16, 1024)]
    [TestCase(4096, 2147483648)]
    public async Task The_limits_themselves_are_taken(int height, long upload)
    {
        var heights = Enumerable.Repeat(height, 20).ToList();

        var plan = await Admin.Send(new CreatePlan { Name = new('x', 50), Heights = heights, QuotaBytes = 0, MaxUploadBytes = upload });

        Assert.That(plan.Heights, Is.EqualTo(new[] { height }));
        Assert.That((plan.MaxUploadBytes, plan.QuotaBytes), Is.EqualTo((upload, 0)));
    }
}
