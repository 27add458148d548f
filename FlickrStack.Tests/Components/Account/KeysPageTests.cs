using System.Net;
using System.Text.RegularExpressions;

namespace FlickrStack.Tests.Components.Account;

internal sealed partial class KeysPageTests : Administered
{
    private PageReader reader = null!;

    [SetUp]
    public async Task Start()
    {
        await Open();
        reader = await PageReader.SignedIn(App, "ansel");
    }

    [TearDown]
    public async Task Stop()
    {
        reader.Dispose();
        await Close();
    }

    [Test]
    public async Task A_new_key_is_shown_once_and_does_what_was_ticked()
    {
        var page = await Text(reader.Submit(
            "/keys", "make", ("Form.Name", "Backup"), ("Form.Scopes", Scopes.PhotosRead), ("Form.Scopes", Scopes.TagsWrite), ("Form.ExpiresIn", "3600")));

        var secret = Secret().Match(page).Value;
        var later = await reader.Read("/keys");
        var client = App.Anonymous();
        client.Token = secret;
        Assert.That((await client.Send(new QueryPhotos())).Total, Is.Zero);
        await Refused.With(HttpStatusCode.Forbidden, "MissingScope", client.Send(new QueryApiKeys()));
        Assert.That(page, Does.Contain($"curl -H \"X-Api-Key: {secret}\" {App.Address}api/v1/photos").Or.Contain($"X-Api-Key: {secret}&quot; {App.Address}api/v1/photos"));
        Assert.That(later, Does.Not.Contain(secret).And.Contain(secret[..9]).And.Contain("Backup").And.Contain(">photos:read</span>").And.Contain(">tags:write</span>"));
    }

    [Test]
    public async Task What_is_missing_is_told_beside_its_field_and_nothing_is_made()
    {
        var page = await Text(reader.Submit("/keys", "make", ("Form.Name", "")));

        Assert.That(page, Does.Contain("id=\"form-name-fault\"").And.Contain("id=\"form-scopes-fault\""));
        Assert.That(page, Does.Match("<details class=\"card\" open"));
        Assert.That((await Ansel.Send(new QueryApiKeys())).Results, Has.All.Property("Login").True);
    }

    [Test]
    public async Task A_name_is_text_and_nothing_else()
    {
        var page = await Text(reader.Submit("/keys", "make", ("Form.Name", "<script>alert(1)</script>\"'"), ("Form.Scopes", Scopes.PhotosRead)));

        Assert.That(page + await reader.Read("/keys"), Does.Not.Contain("<script>alert"));
    }

    [Test]
    public async Task Revoked_a_key_is_gone()
    {
        var key = (await Ansel.Send(new CreateApiKey { Name = "Backup", Scopes = [Scopes.PhotosRead] })).Key;
        Assert.That(await reader.Read("/keys"), Does.Contain("Revoke «Backup»?"));

        var answer = await reader.Submit("/keys", "revoke", ("Key", $"{key.Id}"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(await reader.Read("/keys"), Does.Not.Contain("Backup"));
    }

    [Test]
    public async Task Sessions_are_listed_apart_and_the_browsers_own_is_ended_by_signing_out_alone()
    {
        using var other = await PageReader.SignedIn(App, "ansel");
        var page = await reader.Read("/keys");
        var sessions = (await Ansel.Send(new QueryApiKeys())).Results.Where(key => key.Name == "Web browser").ToList();
        var mine = sessions.Single(key => !page.Contains($"value=\"{key.Id}\"", StringComparison.Ordinal));

        await reader.Submit("/keys", "revoke", ("Key", $"{sessions.Single(key => key.Id != mine.Id).Id}"));

        Assert.That(Regex.Count(page, "This browser"), Is.EqualTo(1));
        Assert.That((await other.Get("/")).StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That((await reader.Get("/")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Nobody_sees_or_revokes_keys_of_another()
    {
        var other = await App.SignUp("dorothea");
        var key = (await other.Send(new CreateApiKey { Name = "Hers", Scopes = [Scopes.PhotosRead] })).Key;

        var page = await Text(reader.Submit("/keys", "revoke", ("Key", $"{key.Id}")));

        Assert.That(page, Does.Contain("not found").IgnoreCase.And.Not.Contain("Hers"));
        Assert.That((await other.Send(new QueryApiKeys())).Results.Select(left => left.Id), Does.Contain(key.Id));
    }

    private static async Task<string> Text(Task<HttpResponseMessage> answer) => await (await answer).Content.ReadAsStringAsync();

    [GeneratedRegex("fs_[A-Za-z0-9_-]{38}")]
    private static partial Regex Secret();
}
