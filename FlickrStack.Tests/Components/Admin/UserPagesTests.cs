namespace FlickrStack.Tests.Components.Admin;

internal sealed class UserPagesTests : Administration
{
    [SetUp]
    public Task Start() => Begin();

    [TearDown]
    public Task Stop() => End();

    [Test]
    public async Task Users_are_found_by_a_part_of_their_name_and_sorted()
    {
        foreach (var name in new[] { "berenice", "edward", "anselm" }) await App.Open(name, "Basic");

        var found = await Reader.Read("/admin/users?q=ANSEL&orderBy=-userName");

        Assert.That(found, Does.Contain("2 users").And.Not.Contain("berenice"));
        Assert.That(found.IndexOf(">anselm<", StringComparison.Ordinal), Is.Positive.And.LessThan(found.IndexOf(">ansel<", StringComparison.Ordinal)));
        Assert.That(await Reader.Read("/admin/users?q=nobody"), Does.Contain("Nobody has such a name."));
    }

    [Test]
    public async Task Many_users_are_shown_page_by_page()
    {
        await App.Execute(
            """
            with recursive more (n) as (select 1 union all select n + 1 from more where n < 60)
            insert into users (user_name, display_name, password_hash, roles, plan_id, disabled, created_at)
            select 'user-' || n, 'user', '', '', 1, false, n from more
            """);
        await App.Execute("insert into libraries (owner_id, version, photo_count, bytes) select id, 1, 0, 0 from users where user_name like 'user-%'");

        var first = await Reader.Read("/admin/users?q=user-");
        var second = await Reader.Read("/admin/users?q=user-&offset=50");

        Assert.That(first, Does.Contain("60 users").And.Contain("admin/users?q=user-&amp;offset=50").And.Not.Contain(">Back<"));
        Assert.That(second, Does.Contain(">Back<").And.Not.Contain(">On<"));
    }

    [Test]
    public async Task A_user_is_opened_and_signs_in()
    {
        var premium = (await PlanNamed("Premium")).Id;

        var page = await Sent(
            "/admin/users/new", "create", ("Form.UserName", "rich"), ("Form.Password", FlickrApp.Password), ("Form.DisplayName", Hostile),
            ("Form.PlanId", $"{premium}"), ("Form.Roles", "admin"));

        var user = await UserNamed("rich");
        Assert.That((user.Plan, user.DisplayName, user.Roles.Single()), Is.EqualTo(("Premium", Hostile, "admin")));
        Assert.That(page, Does.Contain("Created.").And.Contain(Shown).And.Not.Contain("<script>alert"));
        Assert.That(await Reader.Read("/admin/users"), Does.Contain(Shown).And.Not.Contain("<script>alert"));
        Assert.That((await App.SignIn("rich")).Token, Is.Not.Null);
    }

    [TestCase("ansel", FlickrApp.Password, "There is a user of that name already.")]
    [TestCase("a b", FlickrApp.Password, "must be 1 to 50 of")]
    [TestCase("", "short", "must be between 8 and 200 characters")]
    public async Task A_user_who_cannot_be_opened_is_told_why_and_what_was_written_is_kept(string name, string password, string why)
    {
        var page = await Kept("/admin/users/new", "create", ("Form.UserName", name), ("Form.Password", password), ("Form.DisplayName", Hostile));

        Assert.That(page, Does.Contain(why).And.Contain($"value=\"{Shown}").And.Not.Contain($"value=\"{FlickrApp.Password}"));
    }

    [Test]
    public async Task Plan_roles_and_name_are_changed()
    {
        var enterprise = (await PlanNamed("Enterprise")).Id;

        var page = await Sent(
            await PathOf("ansel"), "account", ("Form.DisplayName", "Ansel A."), ("Form.PlanId", $"{enterprise}"), ("Form.Roles", "admin"));
        var changed = await UserNamed("ansel");
        await Sent(await PathOf("ansel"), "account", ("Form.DisplayName", "Ansel A."), ("Form.PlanId", $"{enterprise}"));

        Assert.That((changed.Plan, changed.DisplayName, changed.Roles.Count), Is.EqualTo(("Enterprise", "Ansel A.", 1)));
        Assert.That(page, Does.Contain("Saved.").And.Contain("value=\"Ansel A.\""));
        Assert.That((await UserNamed("ansel")).Roles, Is.Empty);
    }

    [Test]
    public async Task The_last_administrator_stays_one()
    {
        var page = await Kept(await PathOf("admin"), "account", ("Form.DisplayName", "A"), ("Form.PlanId", "1"));

        Assert.That(page, Does.Contain("Nobody would be left to administer the service."));
        Assert.That((await UserNamed("admin")).Roles, Is.EqualTo(new[] { "admin" }));
    }

    [Test]
    public async Task A_user_is_shut_out_and_let_in_again()
    {
        var path = await PathOf("ansel");

        var without = await Sent(path, "access", ("Disable", "true"));
        await Refused.AsUnauthorized(Ansel.Send(new GetProfile()));
        var again = await Sent(path, "access", ("Disable", "false"));

        Assert.That(without, Does.Contain("The user is shut out.").And.Contain(">Enable<"));
        Assert.That(again, Does.Contain("may sign in again").And.Contain(">Disable<"));
        Assert.That((await Ansel.Send(new GetProfile())).UserName, Is.EqualTo("ansel"));
    }

    [Test]
    public async Task A_new_password_ends_the_users_keys()
    {
        var path = await PathOf("ansel");

        var refused = await Kept(path, "password", ("Password", "short"));
        await Sent(path, "password", ("Password", "another-password"));

        Assert.That(refused, Does.Contain("must be between 8 and 200 characters").And.Not.Contain("value=\"short\""));
        await Refused.AsUnauthorized(Ansel.Send(new GetProfile()));
        Assert.That((await App.SignIn("ansel", "another-password")).Token, Is.Not.Null);
    }

    [Test]
    public async Task A_user_is_deleted_by_who_types_the_name()
    {
        var path = await PathOf("ansel");

        var kept = await Kept(path, "delete", ("Typed", "Ansel"));
        var there = (await UserNamed("ansel")).UserName;
        var gone = await Sent(path, "delete", ("Typed", "ansel"));

        Assert.That(kept, Does.Contain("That is not the user&#x27;s name.").Or.Contain("That is not the user's name."));
        Assert.That(there, Is.EqualTo("ansel"));
        Assert.That(gone, Does.Contain("Deleted.").And.Not.Contain(">ansel<"));
    }

    [Test]
    public async Task Nobody_deletes_the_account_they_are_using()
    {
        await App.Open("second", "Basic", Roles.Admin);

        var page = await Kept(await PathOf("admin"), "delete", ("Typed", "admin"));

        Assert.That(page, Does.Contain("Nobody removes the account they are using."));
    }
}
