using System.Text.Json.Nodes;
using FlickrStack.ServiceInterface;
using FlickrStack.Wire;

namespace FlickrStack.Tests.Wire.OpenApi;

/// <summary>The document that is served, and the one that is committed.</summary>
internal sealed class DocumentTests
{
    private string text = null!;

    [OneTimeSetUp]
    public async Task Fetch()
    {
        await using var app = await FlickrApp.Start();
        using var http = app.Http();
        text = (await http.GetStringAsync("/openapi/v1.json")).ReplaceLineEndings("\n");
    }

    [Test]
    public async Task Nothing_that_is_committed_is_missing_or_changed_in_what_is_served()
    {
        var committed = JsonNode.Parse(await File.ReadAllTextAsync(Repository.Document))!;

        var breaks = ContractBreaks.Between(committed, JsonNode.Parse(text)!);

        Assert.That(breaks, Is.Empty, "Clients would break. Where that cannot be helped, delete docs/openapi.json first.");
    }

    [Test]
    public async Task The_committed_document_is_the_one_that_is_served()
    {
        if (Repository.Renews)
        {
            if (File.Exists(Repository.Document)) await Nothing_that_is_committed_is_missing_or_changed_in_what_is_served();
            await File.WriteAllTextAsync(Repository.Document, text);
        }

        Assert.That(await File.ReadAllTextAsync(Repository.Document), Is.EqualTo(text), "The API has changed. " + Repository.HowToRenew);
    }

    [Test]
    public void Every_operation_is_described_with_the_caller_it_demands()
    {
        var operations = OperationCatalog.Of(typeof(RouteAttribute).Assembly, typeof(IService).Assembly).Operations;

        foreach (var operation in operations)
        {
            var described = DocumentedCall.Find(JsonNode.Parse(text)!, operation.Name).Operation;
            Assert.That($"{described["summary"]}", Is.Not.Empty, operation.Name);
            Assert.That($"{described["x-required-scope"]}", Is.EqualTo((operation.Caller as RequiresScopeAttribute)?.Scope ?? ""), operation.Name);
            Assert.That($"{described["x-required-role"]}", Is.EqualTo((operation.Caller as RequiresRoleAttribute)?.Role ?? ""), operation.Name);
            Assert.That(described["security"] is JsonArray { Count: 0 }, Is.EqualTo(operation.Caller is AllowAnonymousAttribute), operation.Name);
        }
    }

    [TestCase("\"secondsLeft\"", "\"secondsRemaining\"", TestName = "A_renamed_field_breaks")]
    [TestCase("\"name\": \"tagMode\"", "\"name\": \"mode\"", TestName = "A_renamed_parameter_breaks")]
    [TestCase("\"friendsAndFamily\"", "\"both\"", TestName = "A_renamed_choice_breaks")]
    [TestCase("\"/api/v1/links\"", "\"/api/v1/link\"", TestName = "A_moved_route_breaks")]
    [TestCase("\"x-required-scope\": \"links:write\"", "\"x-required-scope\": \"admin\"", TestName = "Another_scope_breaks")]
    public void What_clients_rely_on_cannot_change_unseen(string old, string changed)
    {
        Assert.That(text, Does.Contain(old));

        var breaks = ContractBreaks.Between(JsonNode.Parse(text)!, JsonNode.Parse(text.Replace(old, changed, StringComparison.Ordinal))!);

        Assert.That(breaks, Is.Not.Empty);
    }

    [Test]
    public void Other_words_and_more_fields_break_nobody()
    {
        var more = text.Replace("Seconds left", "How many seconds are left", StringComparison.Ordinal)
            .Replace("\"secondsLeft\":", "\"more\": { \"type\": \"string\" }, \"secondsLeft\":", StringComparison.Ordinal);

        Assert.That(more, Is.Not.EqualTo(text));
        Assert.That(ContractBreaks.Between(JsonNode.Parse(text)!, JsonNode.Parse(more)!), Is.Empty);
    }
}
