using System.Net;
using System.Net.Http.Json;

namespace FlickrStack.Tests.Groups;

/// <summary>What is no group and no list of photos.</summary>
internal sealed class GroupRuleTests : Administered
{
    [OneTimeSetUp]
    public Task Start() => Open();

    [OneTimeTearDown]
    public Task Stop() => Close();

    [TestCase("POST", "", "{'name':null}", "Name")]
    [TestCase("POST", "", "{'name':'  '}", "Name")]
    [TestCase("POST", "", "{'name':'a\\nb'}", "Name")]
    [TestCase("POST", "", "{'name':['a']}", "Name")]
    [TestCase("POST", "", "{'name':'a','privacy':9}", "Privacy")]
    [TestCase("POST", "", "{'name':'a','privacy':'secret'}", "Privacy")]
    [TestCase("POST", "", "{'name':'a','description':{}}", "Description")]
    [TestCase("PATCH", "/1", "{'name':''}", "Name")]
    [TestCase("PATCH", "/1", "{'privacy':-1}", "Privacy")]
    [TestCase("POST", "/1/photos", "{}", "PhotoIds")]
    [TestCase("POST", "/1/photos", "{'photoIds':null}", "PhotoIds")]
    [TestCase("POST", "/1/photos", "{'photoIds':[]}", "PhotoIds")]
    [TestCase("POST", "/1/photos", "{'photoIds':[0]}", "PhotoIds")]
    [TestCase("POST", "/1/photos", "{'photoIds':[1,-1]}", "PhotoIds")]
    [TestCase("POST", "/1/photos", "{'photoIds':['x']}", "PhotoIds")]
    [TestCase("POST", "/1/photos", "{'photoIds':[1.5]}", "PhotoIds")]
    [TestCase("DELETE", "/1/photos/0", "", "PhotoId")]
    [TestCase("DELETE", "/1/photos/x", "", "PhotoId")]
    public async Task Garbage_is_refused_by_its_field_and_makes_no_group(string method, string path, string body, string field) =>
        await AssertRefused(method, path, body.Replace('\'', '"'), field);

    [Test]
    public async Task Too_much_is_refused_by_its_field()
    {
        await AssertRefused("POST", "", $"{{\"name\":\"{new string('x', 256)}\"}}", "Name");
        await AssertRefused("POST", "", $"{{\"name\":\"x\",\"description\":\"{new string('x', 10_001)}\"}}", "Description");
        await AssertRefused("POST", "/1/photos", $"{{\"photoIds\":[{string.Join(',', Enumerable.Range(1, 501))}]}}", "PhotoIds");
    }

    private async Task AssertRefused(string method, string path, string body, string field)
    {
        using var http = App.Http(Ansel.Token);
        var message = new HttpRequestMessage(new(method), $"/api/v1/groups{path}");
        if (body.Length > 0) message.Content = new StringContent(body, null, "application/json");

        var answer = await http.SendAsync(message);
        var refusal = (await answer.Content.ReadFromJsonAsync<ErrorResponse>(ContractJson.Options))!.ResponseStatus;

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(refusal.Errors.Select(error => error.FieldName), Has.Some.StartsWith(field).IgnoreCase);
        Assert.That((await Ansel.Send(new QueryGroups())).Total, Is.Zero);
    }
}
