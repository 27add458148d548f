using System.Net;
using System.Net.Http.Json;

namespace FlickrStack.Tests.Plans;

internal sealed class PlanRuleTests : Administered
{
    [OneTimeSetUp]
    public Task Start() => Open();

    [OneTimeTearDown]
    public Task Stop() => Close();

    [TestCase("name", "null")]
    [TestCase("name", "''")]
    [TestCase("name", "'   '")]
    [TestCase("name", "'a\\nb'")]
    [TestCase("name", "'a\\u0000b'")]
    [TestCase("name", "'123456789012345678901234567890123456789012345678901'")]
    [TestCase("name", "[1]")]
    [TestCase("heights", "null")]
    [TestCase("heights", "[]")]
    [TestCase("heights", "[15]")]
    [TestCase("heights", "[4097]")]
    [TestCase("heights", "[200,-1]")]
    [TestCase("heights", "[200,null]")]
    [TestCase("heights", "[200,1.5]")]
    [TestCase("heights", "[200,'tall']")]
    [TestCase("heights", "[99999999999]")]
    [TestCase("heights", "[21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41]")]
    [TestCase("heights", "'tall'")]
    [TestCase("original", "'perhaps'")]
    [TestCase("links", "7")]
    [TestCase("formats", "['jpeg','bmp']")]
    [TestCase("formats", "[null]")]
    [TestCase("formats", "['']")]
    [TestCase("formats", "{}")]
    [TestCase("quotaBytes", "-1")]
    [TestCase("quotaBytes", "9223372036854775808")]
    [TestCase("quotaBytes", "'much'")]
    [TestCase("maxUploadBytes", "0")]
    [TestCase("maxUploadBytes", "1023")]
    [TestCase("maxUploadBytes", "2147483649")]
    public async Task Garbage_is_refused_with_its_field_and_makes_no_plan(string field, string value)
    {
        var before = (await Admin.Send(new QueryPlans())).Total;
        using var http = App.Http(Admin.Token);
        var fields = new Dictionary<string, string> { ["name"] = "'New'", ["heights"] = "[200]" };
        fields[field] = value;
        var json = $"{{{string.Join(',', fields.Select(pair => $"'{pair.Key}':{pair.Value}"))}}}".Replace('\'', '"');

        var answer = await http.PostAsync("/api/v1/plans", new StringContent(json, null, "application/json"));
        var refusal = (await answer.Content.ReadFromJsonAsync<ErrorResponse>(ContractJson.Options))!.ResponseStatus;

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(refusal.Errors.Select(error => error.FieldName), Has.Some.EqualTo(field).IgnoreCase);
        Assert.That((await Admin.Send(new QueryPlans())).Total, Is.EqualTo(before));
    }

    [Test]
    public async Task Garbage_in_a_change_is_refused_with_its_field_and_changes_nothing()
    {
        var before = await PlanNamed("Basic");
        var changes = new (string Field, UpdatePlan Change)[]
        {
            ("Id", new() { Id = 0, Links = true }),
            ("Id", new() { Id = -1, Links = true }),
            ("Name", new() { Id = before.Id, Name = " ", Links = true }),
            ("Name", new() { Id = before.Id, Name = new('x', 51), Links = true }),
            ("Heights", new() { Id = before.Id, Heights = [], Links = true }),
            ("Heights", new() { Id = before.Id, Heights = [5000], Links = true }),
            ("Formats", new() { Id = before.Id, Formats = ["exe"], Links = true }),
            ("QuotaBytes", new() { Id = before.Id, QuotaBytes = -1, Links = true }),
            ("Unlimited", new() { Id = before.Id, QuotaBytes = 5, Unlimited = true, Links = true }),
            ("MaxUploadBytes", new() { Id = before.Id, MaxUploadBytes = 1, Links = true }),
        };

        foreach (var (field, change) in changes)
        {
            using var http = App.Http(Admin.Token);
            var answer = await http.PatchAsJsonAsync($"/api/v1/plans/{change.Id}", change, ContractJson.Options);
            var refusal = (await answer.Content.ReadFromJsonAsync<ErrorResponse>(ContractJson.Options))!.ResponseStatus;
            Assert.That((answer.StatusCode, refusal.Errors[0].FieldName), Is.EqualTo((HttpStatusCode.BadRequest, field)));
        }

        Assert.That((await PlanNamed("Basic")).Links, Is.False);
    }
}
