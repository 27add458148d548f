using System.Net;

namespace FlickrStack.Tests.Users;

internal sealed class UserTests : Administered
{
    [SetUp]
    public Task Start() => Open();

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public async Task A_user_is_made_on_a_plan_and_signs_in()
    {
        var made = await Admin.Send(new CreateUser
        {
            UserName = "Imogen.C_1-2@example.org", Password = "imogens-password", Plan = "premium", DisplayName = " Imogen ",
        });
        var imogen = await App.SignIn("imogen.c_1-2@EXAMPLE.org", "imogens-password");

        var profile = await imogen.Send(new GetProfile());

        Assert.That((profile.Id, profile.UserName, profile.DisplayName), Is.EqualTo((made.Id, "Imogen.C_1-2@example.org", "Imogen")));
        Assert.That((made.Plan, profile.Plan.Name, made.Disabled), Is.EqualTo(("Premium", "Premium", false)));
        Assert.That(made.Roles.Concat(profile.Roles), Is.Empty);
        Assert.That(made.CreatedAt, Is.EqualTo(App.Clock.GetUtcNow()).Within(TimeSpan.FromMilliseconds(1)));
        Assert.That((await imogen.Send(new QueryPhotos())).Total, Is.Zero);
    }

    [Test]
    public async Task Without_a_plan_a_user_is_on_basic_and_a_plan_is_chosen_by_its_id_as_well()
    {
        var premium = await PlanNamed("Premium");

        var plain = await Admin.Send(new CreateUser { UserName = "plain", Password = "plain-password" });
        var byId = await Admin.Send(new CreateUser { UserName = "by-id", Password = "by-id-password", PlanId = premium.Id, Roles = ["admin", "admin"] });

        Assert.That((plain.Plan, plain.DisplayName), Is.EqualTo(("Basic", "plain")));
        Assert.That((byId.Plan, byId.PlanId), Is.EqualTo(("Premium", premium.Id)));
        Assert.That(byId.Roles, Is.EqualTo(new[] { "admin" }));
        Assert.That((await (await App.SignIn("by-id", "by-id-password")).Send(new QueryUsers())).Total, Is.EqualTo(4));
    }

    [Test]
    public async Task A_name_is_one_users_whatever_its_case()
    {
        var taken = new CreateUser { UserName = "ANSEL", Password = "another-password", Plan = "Enterprise" };

        await Refused.With(HttpStatusCode.Conflict, "UserExists", Admin.Send(taken));

        Assert.That((await UserNamed("ansel")).Plan, Is.EqualTo("Basic"));
        await App.SignIn("ansel");
    }

    [Test]
    public async Task The_list_tells_what_each_user_has_and_never_a_hash()
    {
        await App.ImportDemo("ansel", Photos.DemoLibrary.Night, limit: 2);
        using var http = App.Http(Admin.Token);

        var ansel = await UserNamed("ansel");
        var profile = await Ansel.Send(new GetProfile());
        var text = await http.GetStringAsync("/api/v1/users");

        Assert.That((ansel.PhotoCount, ansel.UsedBytes), Is.EqualTo((2, profile.UsedBytes)).And.Not.EqualTo((2, 0)));
        Assert.That((await Admin.Send(new GetUser { Id = ansel.Id })).UsedBytes, Is.EqualTo(profile.UsedBytes));
        Assert.That(text, Does.Contain("ansel").And.Not.Contain("hash").IgnoreCase.And.Not.Contain("password").IgnoreCase);
    }

    [TestCase("userName")]
    [TestCase("createdAt")]
    public async Task Users_are_searched_sorted_and_paged(string field)
    {
        await App.SignUp("Zoe");
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await App.SignUp("berenice");
        var all = await Admin.Send(new QueryUsers { OrderBy = $"-{field}" });

        var first = await Admin.Send(new QueryUsers { OrderBy = $"-{field}", Limit = 3 });
        var next = await Admin.Send(new QueryUsers { OrderBy = $"-{field}", Limit = 3, Cursor = first.NextCursor });
        var found = await Admin.Send(new QueryUsers { Q = "BERE" });

        Assert.That(first.Results.Concat(next.Results).Select(user => user.Id), Is.EqualTo(all.Results.Select(user => user.Id)));
        Assert.That(all.Results[0].UserName, Is.EqualTo(field == "userName" ? "Zoe" : "berenice"));
        Assert.That((found.Total, found.Results.Single().UserName), Is.EqualTo((1, "berenice")));
        Assert.That((await Admin.Send(new QueryUsers { Q = "%" })).Total, Is.Zero);
    }

    [Test]
    public async Task Only_the_given_fields_of_a_user_change()
    {
        var before = await UserNamed("ansel");

        var renamed = await Admin.Send(new UpdateUser { Id = before.Id, DisplayName = "Ansel A." });
        var promoted = await Admin.Send(new UpdateUser { Id = before.Id, Roles = ["admin"] });
        var demoted = await Admin.Send(new UpdateUser { Id = before.Id, Roles = [], Plan = "Premium" });

        Assert.That((renamed.DisplayName, renamed.UserName, renamed.Plan), Is.EqualTo(("Ansel A.", "ansel", "Basic")));
        Assert.That((promoted.DisplayName, promoted.Roles.Single(), promoted.Plan), Is.EqualTo(("Ansel A.", "admin", "Basic")));
        Assert.That((demoted.DisplayName, demoted.Roles.Count, demoted.Plan), Is.EqualTo(("Ansel A.", 0, "Premium")));
        Assert.That((await Ansel.Send(new GetProfile())).DisplayName, Is.EqualTo("Ansel A."));
    }

    [Test]
    public async Task Nobody_is_found_where_nobody_is()
    {
        await Refused.AsNotFound(Admin.Send(new GetUser { Id = 999 }));
        await Refused.AsNotFound(Admin.Send(new UpdateUser { Id = 999, Disabled = true }));
    }
}
