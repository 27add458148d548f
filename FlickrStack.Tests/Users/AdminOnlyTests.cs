using System.Net;
using System.Net.Http.Json;
using FlickrStack.Wire;

namespace FlickrStack.Tests.Users;

internal sealed class AdminOnlyTests : Administered
{
    private static readonly OperationCatalog Catalog =
        OperationCatalog.Of(typeof(RouteAttribute).Assembly, typeof(ServiceInterface.IService).Assembly);

    private static readonly string[] ForAdmins =
        [.. Catalog.Operations.Where(operation => operation.Caller is RequiresRoleAttribute { Role: Roles.Admin }).Select(operation => operation.Name)];

    [SetUp]
    public Task Start() => Open();

    [TearDown]
    public Task Stop() => Close();

    [Test]
    public void All_that_manages_plans_and_users_is_for_administrators() => Assert.That(
        ForAdmins,
        Is.SupersetOf(new[] { "CreatePlan", "UpdatePlan", "DeletePlan", "QueryUsers", "GetUser", "CreateUser", "UpdateUser" }));

    [TestCaseSource(nameof(ForAdmins))]
    public async Task Nobody_else_may_do_it(string operation)
    {
        await App.Open("narrow", "Basic", Roles.Admin);
        var narrow = await App.SignIn("narrow");
        await App.Execute("update api_keys set scopes = 'photos:read,admin' where user_id = (select id from users where user_name = 'narrow')");

        var anonymous = await Call(null, operation);
        var user = await Call(Ansel.Token, operation);
        var scoped = await Call(narrow.Token, operation);

        Assert.That(anonymous, Is.EqualTo((HttpStatusCode.Unauthorized, "Unauthorized")));
        Assert.That(user, Is.EqualTo((HttpStatusCode.Forbidden, "MissingRole")));
        Assert.That(scoped, Is.EqualTo((HttpStatusCode.Forbidden, "MissingRole")));
        Assert.That(await App.Query<long>("select count(*) from users where disabled"), Is.Zero);
    }

    [TestCase("POST", "/api/v1/login")]
    [TestCase("POST", "/auth/credentials")]
    [TestCase("POST", "/json/reply/GetProfile")]
    [TestCase("POST", "/json/reply/Logout")]
    [TestCase("POST", "/json/reply/QueryPlans")]
    public async Task Rights_sent_along_are_no_rights(string method, string path)
    {
        var before = await UserNamed("ansel");
        using var http = App.Http(Ansel.Token);
        var rights = new
        {
            userName = "ansel", password = FlickrApp.Password, id = 1, userId = 1, plan = "Enterprise", planId = 3, roles = new[] { "admin" },
            scopes = "*", disabled = false, quotaBytes = 0, ownerId = 1, usedBytes = 0, displayName = "Administrator",
        };

        var answer = await http.SendAsync(new(new(method), path) { Content = JsonContent.Create(rights) });
        var after = await UserNamed("ansel");

        Assert.That(answer.IsSuccessStatusCode);
        Assert.That((after.Id, after.Plan, after.DisplayName), Is.EqualTo((before.Id, "Basic", "ansel")));
        Assert.That(after.Roles, Is.Empty);
        Assert.That((await (await App.SignIn("ansel")).Send(new GetProfile())).Plan.Name, Is.EqualTo("Basic"));
    }

    [Test]
    public async Task What_a_change_does_not_name_as_a_field_is_not_changed_and_the_path_says_whom()
    {
        var ansel = await UserNamed("ansel");
        using var http = App.Http(Admin.Token);

        var answer = await http.PatchAsJsonAsync(
            $"/api/v1/users/{ansel.Id}",
            new { id = 1, userName = "admin2", passwordHash = "x", usedBytes = 5, photoCount = 5, createdAt = "2000-01-01", displayName = "Ansel A." });
        var after = await UserNamed("ansel");

        Assert.That(answer.IsSuccessStatusCode);
        Assert.That((after.DisplayName, after.PhotoCount, after.UsedBytes), Is.EqualTo(("Ansel A.", 0, 0)));
        Assert.That(after.CreatedAt, Is.EqualTo(ansel.CreatedAt));
        Assert.That((await UserNamed("admin")).DisplayName, Is.EqualTo("Administrator"));
        await App.SignIn("ansel");
    }

    private async Task<(HttpStatusCode Status, string Code)> Call(string? token, string operation)
    {
        using var http = App.Http(token);
        var request = new { id = 1, userName = "eve", password = "eves-password", roles = new[] { "admin" }, name = "Eve's", heights = new[] { 4096 } };
        var answer = await http.PostAsJsonAsync($"/json/reply/{operation}", request);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<ErrorResponse>(ContractJson.Options))!.ResponseStatus.ErrorCode);
    }
}
