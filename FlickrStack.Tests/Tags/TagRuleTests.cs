using System.Net;
using System.Net.Http.Json;

namespace FlickrStack.Tests.Tags;

/// <summary>What is no tag, and who may not write any.</summary>
internal sealed class TagRuleTests : TagFixture
{
    [TestCase("null")]
    [TestCase("''")]
    [TestCase("'  '")]
    [TestCase("'a\\nb'")]
    [TestCase("'a\\u0000'")]
    [TestCase("'a\\u009f'")]
    [TestCase("'123456789012345678901234567890123456789012345678901'")]
    [TestCase("['a']")]
    [TestCase("{}")]
    public async Task Garbage_is_refused_by_its_field_and_changes_nothing(string name)
    {
        await Tagged("sea");
        using var http = App.Http(Rich.Token);
        var body = $"{{'name':{name}}}".Replace('\'', '"');

        var made = await http.PostAsync("/api/v1/tags", new StringContent(body, null, "application/json"));
        var renamed = await http.PatchAsync($"/api/v1/tags/{await IdOf("sea")}", new StringContent(body, null, "application/json"));

        foreach (var answer in new[] { made, renamed })
        {
            var refusal = (await answer.Content.ReadFromJsonAsync<ErrorResponse>(ContractJson.Options))!.ResponseStatus;
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(refusal.Errors.Select(error => error.FieldName), Has.Some.EqualTo("Name").IgnoreCase);
        }

        Assert.That(await Tags(), Is.EqualTo(new[] { "sea 1" }));
    }

    [TestCase("GET", "0")]
    [TestCase("GET", "-1")]
    [TestCase("GET", "abc")]
    [TestCase("GET", "9223372036854775808")]
    [TestCase("DELETE", "0")]
    [TestCase("DELETE", "abc")]
    public async Task An_id_that_is_none_is_refused_by_its_field(string method, string id)
    {
        using var http = App.Http(Rich.Token);

        var answer = await http.SendAsync(new(new(method), $"/api/v1/tags/{id}"));
        var refusal = (await answer.Content.ReadFromJsonAsync<ErrorResponse>(ContractJson.Options))!.ResponseStatus;

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(refusal.Errors.Single().FieldName, Is.EqualTo("Id"));
    }

    [Test]
    public async Task A_character_that_is_none_is_kept_as_the_sign_for_that()
    {
        var made = await Rich.Send(new CreateTag { Name = "x\uFFFE\u00e9" });

        await Refused.With(HttpStatusCode.Conflict, "TagExists", Rich.Send(new CreateTag { Name = "X\uFFFDe\u0301" }));
        Assert.That(made.Name, Is.EqualTo("x\uFFFD\u00e9"));
    }

    [Test]
    public async Task A_key_without_the_scope_reads_tags_and_writes_none()
    {
        await Tagged("sea");
        var id = await IdOf("sea");
        await App.Execute("update api_keys set scopes = 'photos:read'");

        await Refused.With(HttpStatusCode.Forbidden, "MissingScope", Rich.Send(new CreateTag { Name = "a" }));
        await Refused.With(HttpStatusCode.Forbidden, "MissingScope", Rich.Send(new UpdateTag { Id = id, Name = "a" }));
        await Refused.With(HttpStatusCode.Forbidden, "MissingScope", Rich.Send(new DeleteTag { Id = id }));
        await Refused.AsUnauthorized(App.Anonymous().Send(new QueryTags()));

        Assert.That((await Rich.Send(new GetTag { Id = id })).PhotoCount, Is.EqualTo(1));
    }
}
