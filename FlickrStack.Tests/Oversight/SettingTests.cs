using System.Text.Json;

namespace FlickrStack.Tests.Oversight;

/// <summary>The settings are shown as they are in force, and no secret among them.</summary>
internal sealed class SettingTests : Administered
{
    private static readonly string TokenKey = Convert.ToBase64String(new byte[40]);
    private static readonly string OldTokenKey = Convert.ToBase64String(Enumerable.Repeat((byte)7, 40).ToArray());

    [OneTimeSetUp]
    public Task Start() => Open(
        ("Tokens:Key", TokenKey), ("Tokens:PreviousKey", OldTokenKey), ("Flickr:ApiKey", "flickr-api-key-value"),
        ("Flickr:ApiSecret", "flickr-api-secret-value"), ("Flickr:BaseUrl", "https://someone:url-password@api.example.org/rest/"),
        ("Login:MostFailures", "7"), ("Wire:CorsOrigins:0", "https://one.example.org"), ("Wire:CorsOrigins:1", "https://two.example.org"));

    [OneTimeTearDown]
    public Task Stop() => Close();

    [Test]
    public async Task No_secret_is_shown_of_an_app_that_has_all_of_them()
    {
        string[] secrets =
        [
            TokenKey, OldTokenKey, "flickr-api-key-value", "flickr-api-secret-value", "url-password", FlickrApp.AdminPassword, Admin.Token!,
        ];

        var text = JsonSerializer.Serialize(await Admin.Send(new GetSettings()), ContractJson.Options);

        foreach (var secret in secrets) Assert.That(text, Does.Not.Contain(secret));
        Assert.That(text, Does.Contain("api.example.org"));
    }

    [Test]
    public async Task Of_a_secret_it_is_told_whether_it_is_set()
    {
        var all = await Admin.Send(new GetSettings());

        Assert.That(Find(all, "FlickrStack:Tokens", "Key").Value, Is.EqualTo("set"));
        Assert.That(Find(all, "FlickrStack:Flickr", "ApiSecret").Value, Is.EqualTo("set"));
        Assert.That(Find(all, "FlickrStack", "AdminPassword").Value, Is.EqualTo("set"));
        await using var plain = await FlickrApp.Start();
        var unset = await (await plain.SignIn("admin", FlickrApp.AdminPassword)).Send(new GetSettings { Section = "tokens" });
        Assert.That((Find(unset, "FlickrStack:Tokens", "Key").Value, Find(unset, "FlickrStack:Tokens", "Key").IsDefault), Is.EqualTo(("not set", true)));
    }

    [Test]
    public async Task What_is_in_force_is_told_with_what_it_says_and_whether_somebody_has_set_it()
    {
        var all = await Admin.Send(new GetSettings());

        var (failures, window) = (Find(all, "FlickrStack:Login", "MostFailures"), Find(all, "FlickrStack:Login", "WindowMinutes"));
        Assert.That((failures.Value, failures.IsDefault, window.Value, window.IsDefault), Is.EqualTo(("7", false, "10", true)));
        Assert.That(failures.Description, Does.StartWith("Failures for one account"));
        Assert.That(Find(all, "FlickrStack:Wire", "CorsOrigins").Value, Is.EqualTo("https://one.example.org, https://two.example.org"));
        Assert.That(Find(all, "FlickrStack:Audit", "KeepDays").Value, Is.EqualTo("400"));
        Assert.That(all.Sections.Select(section => section.Name), Is.Ordered.Using<string>(StringComparer.Ordinal).And.Contains("FlickrStack:Tracking"));
        Assert.That((await Admin.Send(new GetSettings { Section = "login" })).Sections.Single().Name, Is.EqualTo("FlickrStack:Login"));
    }

    [Test]
    public async Task Nobody_else_sees_them() =>
        await Refused.With(System.Net.HttpStatusCode.Forbidden, "MissingRole", Ansel.Send(new GetSettings()));

    private static Setting Find(ServiceSettings all, string section, string name) =>
        all.Sections.Single(one => one.Name == section).Settings.Single(setting => setting.Name == name);
}
