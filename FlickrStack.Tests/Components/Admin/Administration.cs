using System.Net;

namespace FlickrStack.Tests.Components.Admin;

/// <summary>A program whose pages an administrator reads, beside whoever does not administer it.</summary>
internal abstract class Administration : Administered
{
    protected const string Hostile = "<script>alert(1)</script> \u202Eلسلام 🏔️ \"'&";

    /// <summary>How a page writes that.</summary>
    protected const string Shown = "&lt;script&gt;alert(1)&lt;/script&gt; ";

    protected PageReader Reader { get; private set; } = null!;

    protected async Task Begin(params (string Name, string Value)[] settings)
    {
        await Open(settings);
        Reader = new(App);
        await Reader.Submit("/login", "login", ("Form.UserName", "admin"), ("Form.Password", FlickrApp.AdminPassword));
    }

    protected async Task End()
    {
        Reader.Dispose();
        await Close();
    }

    /// <summary>Sends a form that is taken, and reads the page that it leads to.</summary>
    protected async Task<string> Sent(string path, string handler, params (string Name, string Value)[] fields)
    {
        var answer = await Reader.Submit(path, handler, fields);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Found), await answer.Content.ReadAsStringAsync());
        return await Reader.Read(new Uri(App.Address, answer.Headers.Location!).PathAndQuery);
    }

    /// <summary>Sends a form that is refused, and reads what its page says then.</summary>
    protected async Task<string> Kept(string path, string handler, params (string Name, string Value)[] fields)
    {
        var answer = await Reader.Submit(path, handler, fields);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return await answer.Content.ReadAsStringAsync();
    }

    protected async Task<string> PathOf(string user, string rest = "") => $"/admin/users/{(await UserNamed(user)).Id}{rest}";
}
