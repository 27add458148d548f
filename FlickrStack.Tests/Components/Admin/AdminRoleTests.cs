using System.Net;
using FlickrStack.Components.Admin;
using PageRoute = Microsoft.AspNetCore.Components.RouteAttribute;

namespace FlickrStack.Tests.Components.Admin;

/// <summary>Who does not administer the service sees none of these pages, whatever the API would show them of its own.</summary>
internal sealed class AdminRoleTests : Administration
{
    private static IEnumerable<string> Pages => typeof(AdminPage).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(AdminPage)))
        .SelectMany(type => type.GetCustomAttributes(typeof(PageRoute), inherit: false).Cast<PageRoute>())
        .Select(route => route.Template.Replace("{Id:long}", "1"))
        .Append("/admin/trackings.csv");

    [OneTimeSetUp]
    public Task Start() => Begin();

    [OneTimeTearDown]
    public Task Stop() => End();

    [TestCaseSource(nameof(Pages))]
    public async Task A_page_is_refused_to_a_user_without_the_role(string path)
    {
        using var other = await PageReader.SignedIn(App, "ansel");

        var answer = await other.Get(path);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(page, Does.Contain("Not for you").And.Not.Contain("admin-page"));
    }

    [TestCaseSource(nameof(Pages))]
    public async Task A_page_asks_who_has_not_signed_in_to_do_so(string path)
    {
        using var nobody = new PageReader(App);

        var answer = await nobody.Get(path);

        Assert.That(answer.Headers.Location!.OriginalString, Does.StartWith("/login?returnUrl=%2Fadmin"));
    }

    [TestCaseSource(nameof(Pages))]
    public async Task A_page_is_shown_to_an_administrator(string path) =>
        Assert.That((await Reader.Get(path)).StatusCode, Is.EqualTo(HttpStatusCode.OK));

    [TestCase("delete", "Typed", "ansel")]
    [TestCase("password", "Password", "another-password")]
    [TestCase("access", "Disable", "true")]
    [TestCase("account", "Form.Roles", "admin")]
    public async Task A_form_of_a_user_without_the_role_does_nothing(string handler, string field, string value)
    {
        using var other = await PageReader.SignedIn(App, "ansel");
        var before = await UserNamed("ansel");

        var answer = await other.Post(
            await PathOf("ansel"), ("__RequestVerificationToken", await other.Token("/")), ("_handler", handler), (field, value));

        var after = await UserNamed("ansel");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((after.Disabled, after.Roles.Count), Is.EqualTo((before.Disabled, before.Roles.Count)));
        Assert.That(await other.Read("/"), Does.Contain("Sign out"));
    }

    [TestCase("/admin/users?offset=x&orderBy=name'--", HttpStatusCode.BadRequest)]
    [TestCase("/admin/users?offset=-1&q=%ff", HttpStatusCode.OK)]
    [TestCase("/admin/jobs?status=nothing&kind=7", HttpStatusCode.OK)]
    [TestCase("/admin/trackings?from=never&status=x&cursor=!", HttpStatusCode.OK)]
    [TestCase("/admin/audit?cursor=!&to=99999-1", HttpStatusCode.OK)]
    [TestCase("/admin?hours=999999", HttpStatusCode.BadRequest)]
    [TestCase("/admin/users/999999", HttpStatusCode.NotFound)]
    [TestCase("/admin/plans/999999", HttpStatusCode.NotFound)]
    public async Task An_address_that_was_made_up_breaks_nothing(string path, HttpStatusCode status)
    {
        var answer = await Reader.Get(path);

        Assert.That(answer.StatusCode, Is.EqualTo(status));
    }
}
