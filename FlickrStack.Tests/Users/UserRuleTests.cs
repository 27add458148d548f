using System.Net;
using System.Net.Http.Json;

namespace FlickrStack.Tests.Users;

internal sealed class UserRuleTests : Administered
{
    private const string LongName = "123456789012345678901234567890123456789012345678901";

    [OneTimeSetUp]
    public Task Start() => Open();

    [OneTimeTearDown]
    public Task Stop() => Close();

    [TestCase("userName", "null")]
    [TestCase("userName", "''")]
    [TestCase("userName", "'two words'")]
    [TestCase("userName", "'a:b'")]
    [TestCase("userName", "'new\\n'")]
    [TestCase("userName", "'аnsel'")]
    [TestCase("userName", $"'{LongName}'")]
    [TestCase("password", "null")]
    [TestCase("password", "'1234567'")]
    [TestCase("password", "{}")]
    [TestCase("plan", "'No such plan'")]
    [TestCase("plan", "''")]
    [TestCase("planId", "999")]
    [TestCase("planId", "-1")]
    [TestCase("planId", "'Basic'")]
    [TestCase("roles", "['root']")]
    [TestCase("roles", "['Admin']")]
    [TestCase("roles", "['admin,admin']")]
    [TestCase("roles", "[null]")]
    [TestCase("roles", "[[]]")]
    [TestCase("displayName", "' '")]
    [TestCase("displayName", "'a\\tb'")]
    [TestCase("displayName", $"'{LongName}{LongName}'")]
    public async Task Garbage_is_refused_with_its_field_and_opens_no_account(string field, string value)
    {
        var before = (await Admin.Send(new QueryUsers())).Total;
        using var http = App.Http(Admin.Token);
        var fields = new Dictionary<string, string> { ["userName"] = "'new'", ["password"] = "'new-password'" };
        fields[field] = value;

        var answer = await http.PostAsync("/api/v1/users", Json(fields));

        await AssertRefused(answer, field);
        Assert.That((await Admin.Send(new QueryUsers())).Total, Is.EqualTo(before));
    }

    [TestCase("id", "'0'")]
    [TestCase("password", "'1234567'")]
    [TestCase("plan", "'No such plan'")]
    [TestCase("planId", "999")]
    [TestCase("roles", "['root']")]
    [TestCase("disabled", "'maybe'")]
    [TestCase("displayName", "''")]
    public async Task Garbage_in_a_change_is_refused_with_its_field_and_changes_nothing(string field, string value)
    {
        using var http = App.Http(Admin.Token);
        var fields = new Dictionary<string, string> { ["id"] = $"{(await UserNamed("ansel")).Id}", ["disabled"] = "true" };
        fields[field] = value;

        var answer = await http.PostAsync("/json/reply/UpdateUser", Json(fields));

        await AssertRefused(answer, field);
        Assert.That((await UserNamed("ansel")).Disabled, Is.False);
    }

    [Test]
    public async Task A_password_of_more_than_200_characters_and_two_plans_at_once_are_refused()
    {
        var ansel = await UserNamed("ansel");

        var tooLong = await Refused.With(
            HttpStatusCode.BadRequest, "Length", Admin.Send(new UpdateUser { Id = ansel.Id, Password = new('x', 201) }));
        var twoPlans = await Refused.With(
            HttpStatusCode.BadRequest, "Null", Admin.Send(new UpdateUser { Id = ansel.Id, Plan = "Premium", PlanId = 1 }));

        Assert.That(tooLong.FieldErrors.Single().FieldName, Is.EqualTo("Password"));
        Assert.That(twoPlans.FieldErrors.Single().FieldName, Is.EqualTo("PlanId"));
        Assert.That((await UserNamed("ansel")).Plan, Is.EqualTo("Basic"));
    }

    [TestCase("/json/reply/CreateUser?userName=new&password=new-password")]
    [TestCase("/json/reply/UpdateUser?id=2&password=new-password")]
    public async Task A_password_in_the_url_is_refused(string url)
    {
        using var http = App.Http(Admin.Token);

        await AssertRefused(await http.PostAsync(url, null), "password");
    }

    private static StringContent Json(Dictionary<string, string> fields) => new(
        $"{{{string.Join(',', fields.Select(pair => $"'{pair.Key}':{pair.Value}"))}}}".Replace('\'', '"'), null, "application/json");

    private static async Task AssertRefused(HttpResponseMessage answer, string field)
    {
        var refusal = (await answer.Content.ReadFromJsonAsync<ErrorResponse>(ContractJson.Options))!.ResponseStatus;
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(refusal.Errors.Select(error => error.FieldName), Has.Some.EqualTo(field).IgnoreCase);
    }
}
