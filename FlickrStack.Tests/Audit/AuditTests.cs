using System.Net;
using FlickrStack.ServiceInterface.Audit;
using FlickrStack.Tests.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests.Audit;

/// <summary>What administrators have done is written down, whichever way they have asked for it, and nothing else is.</summary>
internal sealed class AuditTests : Administered
{
    private const string Secret = "a-very-secret-password";
    private long user;

    [SetUp]
    public async Task Start()
    {
        await Open();
        user = (await UserNamed("ansel")).Id;
    }

    [TearDown]
    public Task Stop() => Close();

    [TestCase("PATCH", "/api/v1/users/$user", "{'displayName':'A','password':'$secret'}")]
    [TestCase("PATCH", "/api/UpdateUser", "{'id':$user,'displayName':'A','password':'$secret'}")]
    [TestCase("POST", "/json/reply/UpdateUser", "{'id':$user,'displayName':'A','password':'$secret'}")]
    [TestCase("POST", "/json/oneway/UpdateUser", "{'id':$user,'displayName':'A','password':'$secret'}")]
    [TestCase("POST", "/api/UpdateUser[]", "[{'id':$user,'displayName':'A','password':'$secret'}]")]
    [TestCase("POST", "/json/reply/UpdateUser[]", "[{'id':$user,'displayName':'A','password':'$secret'}]")]
    public async Task What_was_done_is_written_down_without_its_secrets_before_it_is_answered(string method, string path, string body)
    {
        using var http = App.Http(Admin.Token);
        var request = new HttpRequestMessage(new(method), Fill(path))
        {
            Content = new StringContent(Fill(body), null, "application/json"),
        };

        var answer = await http.SendAsync(request);
        var record = (await Admin.Send(new QueryAuditRecords())).Results.Single();

        Assert.That(answer.IsSuccessStatusCode, Is.True);
        Assert.That((record.UserName, record.Operation, record.Subject, record.Address), Is.EqualTo(("admin", "UpdateUser", $"{user}", "127.0.0.1")));
        Assert.That(record.Details, Does.Contain("\"displayName\":\"A\"").And.Not.Contain(Secret).And.Not.Contain("password").IgnoreCase);
        Assert.That(record.RequestId, Is.EqualTo(answer.Headers.GetValues("X-Request-Id").Single()));
        Assert.That(record.At, Is.EqualTo(App.Clock.GetUtcNow()).Within(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public async Task Every_request_of_a_batch_that_was_granted_is_written_down_and_none_after_it()
    {
        using var http = App.Http(Admin.Token);
        var body = $$"""[{"id":{{user}},"displayName":"A"},{"id":999999},{"id":{{user}},"displayName":"B"}]""";

        await http.PostAsync("/json/reply/UpdateUser[]", new StringContent(body, null, "application/json"));

        Assert.That((await Admin.Send(new QueryAuditRecords())).Results.Single().Details, Does.Contain("\"A\""));
    }

    [Test]
    public async Task What_administrators_end_of_another_is_written_down_and_what_is_their_own_is_not()
    {
        var (others, own) = (await Ansel.UploadOne(), await Admin.UploadOne());

        await Admin.Send(new DeletePhoto { Id = own });
        await Admin.Send(new DeletePhoto { Id = others, User = "ansel" });

        var record = (await Admin.Send(new QueryAuditRecords())).Results.Single();
        Assert.That((record.Operation, record.Subject), Is.EqualTo(("DeletePhoto", $"{others}")));
        Assert.That(record.Details, Does.Contain("\"user\":\"ansel\""));
    }

    [Test]
    public async Task What_is_refused_or_only_looked_at_is_not_written_down()
    {
        await Refused.With(HttpStatusCode.Conflict, "LastAdmin", Admin.Send(new DeleteUser { Id = await App.Query<long>("select id from users where user_name = 'admin'") }));
        await Refused.With(HttpStatusCode.Forbidden, "MissingRole", Ansel.Send(new UpdateUser { Id = user, DisplayName = "x" }));
        await Admin.Send(new QueryUsers());
        await Admin.Send(new QueryGroups { User = "ansel" });
        await Ansel.Send(new CreateGroup { Name = "mine" });

        Assert.That((await Admin.Send(new QueryAuditRecords())).Total, Is.Zero);
        await Refused.With(HttpStatusCode.Forbidden, "MissingRole", Ansel.Send(new QueryAuditRecords()));
    }

    [Test]
    public async Task What_was_sent_is_cut_off_where_it_is_long()
    {
        await Admin.Send(new UpdateUser { Id = user, Roles = [.. Enumerable.Repeat(Roles.Admin, 500)] });

        Assert.That((await Admin.Send(new QueryAuditRecords { Operation = "UpdateUser" })).Results.Single().Details, Has.Length.EqualTo(2000));
    }

    [Test]
    public async Task Records_are_found_by_who_did_what_and_when_and_paged_by_cursor()
    {
        for (var at = 0; at < 5; at++)
        {
            await Admin.Send(new UpdateUser { Id = user, DisplayName = $"name {at}" });
            App.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var all = (await Admin.Send(new QueryAuditRecords())).Results;
        var first = await Admin.Send(new QueryAuditRecords { Limit = 2 });
        var next = await Admin.Send(new QueryAuditRecords { Limit = 3, Cursor = first.NextCursor });

        Assert.That(all.Select(record => record.At), Is.Ordered.Descending.And.Exactly(5).Items);
        Assert.That(first.Results.Concat(next.Results).Select(record => record.Id), Is.EqualTo(all.Select(record => record.Id)));
        Assert.That((await Admin.Send(new QueryAuditRecords { From = all[3].At, To = all[1].At })).Total, Is.EqualTo(3));
        Assert.That((await Admin.Send(new QueryAuditRecords { User = "ADMIN", Operation = "UpdateUser" })).Total, Is.EqualTo(5));
        Assert.That((await Admin.Send(new QueryAuditRecords { User = "ansel" })).Total, Is.Zero);
        Assert.That((await Admin.Send(new QueryAuditRecords { Operation = "DeleteUser" })).Total, Is.Zero);
    }

    [Test]
    public async Task What_is_too_old_is_forgotten()
    {
        await Admin.Send(new UpdateUser { Id = user, DisplayName = "old" });
        App.Clock.Advance(TimeSpan.FromDays(401));
        var admin = await App.SignIn("admin", FlickrApp.AdminPassword);
        await admin.Send(new UpdateUser { Id = user, DisplayName = "new" });

        await App.Within(services => ActivatorUtilities.CreateInstance<PurgeAuditJob>(services).Execute(null!, default).AsTask());

        Assert.That((await admin.Send(new QueryAuditRecords())).Results.Single().Details, Does.Contain("new"));
    }

    private string Fill(string text) =>
        text.Replace('\'', '"').Replace("$user", $"{user}", StringComparison.Ordinal).Replace("$secret", Secret, StringComparison.Ordinal);
}
