using System.Net;

namespace FlickrStack.Tests.Uploads;

internal sealed class TusProtocolTests : TusFixture
{
    protected override (string Name, string Value)[] Settings => [("Wire:CorsOrigins:0", "https://app.example.org")];

    [Test]
    public async Task What_is_supported_is_told_to_anyone_and_the_largest_size_to_users()
    {
        await App.Execute("update plans set max_upload_bytes = 123456 where name = 'Basic'");

        using var stranger = await new TusClient(App.Http()).Send("OPTIONS", TusClient.Path, null, []);
        using var user = await Tus.Send("OPTIONS", $"{TusClient.Path}/any", null, []);

        Assert.Multiple(() =>
        {
            Assert.That(stranger.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(stranger.Text("Tus-Version"), Is.EqualTo("1.0.0"));
            Assert.That(stranger.Text("Tus-Resumable"), Is.EqualTo("1.0.0"));
            Assert.That(stranger.Text("Tus-Extension"), Is.EqualTo("creation,creation-with-upload,expiration,checksum,termination"));
            Assert.That(stranger.Text("Tus-Checksum-Algorithm"), Is.EqualTo("sha1,sha256,md5"));
            Assert.That(stranger.Text("Tus-Max-Size"), Is.Null);
            Assert.That(user.Text("Tus-Max-Size"), Is.EqualTo("123456"));
        });
    }

    [TestCase("POST", "")]
    [TestCase("HEAD", "/any")]
    [TestCase("PATCH", "/any")]
    [TestCase("DELETE", "/any")]
    public async Task A_caller_needs_a_credential_with_the_scope(string method, string path)
    {
        await App.Execute("update api_keys set scopes = 'photos:read'");

        using var answer = await new TusClient(App.Http()).Send(method, TusClient.Path + path, null, []);

        Assert.That(answer.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer"));
        await Task.FromResult(answer).IsRefusal(HttpStatusCode.Unauthorized, "Unauthorized");
        await Tus.Send(method, TusClient.Path + path, null, []).IsRefusal(HttpStatusCode.Forbidden, "MissingScope");
    }

    [TestCase("POST", "")]
    [TestCase("HEAD", "/any")]
    [TestCase("PATCH", "/any")]
    [TestCase("DELETE", "/any")]
    public async Task Another_version_is_refused_with_the_one_that_is_spoken(string method, string path)
    {
        using var answer = await Tus.Send(method, TusClient.Path + path, null, [("Tus-Resumable", "0.2.2")]);

        Assert.That(answer.Text("Tus-Version"), Is.EqualTo("1.0.0"));
        await Task.FromResult(answer).IsRefusal(HttpStatusCode.PreconditionFailed, "UnsupportedVersion");
    }

    [Test]
    public async Task Other_methods_are_refused_also_where_a_header_names_a_good_one()
    {
        var address = await Tus.Create(10);

        await Tus.Send("GET", address, null, []).IsRefusal(HttpStatusCode.MethodNotAllowed, "MethodNotAllowed");
        await Tus.Send("POST", address, null, [("X-HTTP-Method-Override", "DELETE")])
            .IsRefusal(HttpStatusCode.MethodNotAllowed, "MethodNotAllowed");
        await Tus.Head(address).Has(HttpStatusCode.OK);
    }

    [Test]
    public async Task Scripts_of_an_allowed_web_site_can_read_the_headers()
    {
        var origin = ("Origin", "https://app.example.org");

        using var asked = await Tus.Send(
            "OPTIONS", TusClient.Path, null, [origin, ("Access-Control-Request-Method", "PATCH"), ("Access-Control-Request-Headers", "tus-resumable")]);
        using var answer = await Tus.Announce(10, TusClient.Metadata(("filename", "a.png")), origin);

        Assert.That(asked.Text("Access-Control-Allow-Headers"), Is.EqualTo("tus-resumable"));
        Assert.That(
            answer.Text("Access-Control-Expose-Headers")!.Split(','),
            Is.SupersetOf(new[] { "ETag", "Location", "Tus-Resumable", "Upload-Offset", "Upload-Length", "Upload-Expires", "Upload-Photo" }));
    }
}
