using FlickrStack.Tests.Client;
using FlickrStack.Tests.Uploads;
using FlickrStack.Tests.Web;
using FlickrStack.Tests.Wire.Types;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FlickrStack.Tests.Wire.OpenApi;

/// <summary>The page to try the API on, used by a person. The browser sees to it that no other server is asked and no policy broken.</summary>
internal sealed class ExplorerPageTests
{
    private FlickrApp app = null!;
    private string folder = null!;
    private string key = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        folder = await ClientTools.NodeFolder();
        app = await FlickrApp.Start();
        var ansel = await app.SignUp("ansel");
        await ansel.Upload(new UploadPhotos { Title = "Sea", Tags = ["sea", "a & b"], Privacy = Privacy.Friends }, ("sea.png", Uploading.Sample("plain.png")));
        await ansel.Upload(new UploadPhotos { Title = "Dunes", Tags = ["sea"] }, ("dunes.png", Uploading.Sample("grey.png")));
        key = ansel.Token!;
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task Signed_in_with_a_password_one_sees_an_answer_and_code_that_gets_the_same()
    {
        await using var browser = await Browser.Open(app.Address);
        await browser.Page.GotoAsync("/ui");
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Authorize" }).ClickAsync();
        await browser.Page.GetByLabel("auth-basic-username").FillAsync("ansel");
        await browser.Page.GetByLabel("auth-basic-password").FillAsync(FlickrApp.Password);
        await Agree(browser.Page, "basic");

        var query = await Open(browser.Page, "Photos", "QueryPhotos");
        await query.Locator("[data-param-name=privacy] select").SelectOptionAsync("friends");
        await query.Locator("[data-param-name=uploadedFrom] input").FillAsync("2020-01-01T00:00:00Z");
        await Execute(query, "200");

        await Expect(query.Locator(".live-responses-table")).ToContainTextAsync("\"title\": \"Sea\"");
        await TheCodeWorks(query);
    }

    private async Task TheCodeWorks(ILocator query)
    {
        const string Said = "Limit = 2, OrderBy = \"-uploadedAt\", Tags = [\"sea\"], UploadedFrom = DateTimeOffset.Parse(\"2020-01-01T00:00:00Z\"), Privacy = Privacy.Friends";
        using var http = app.Http();

        var csharp = await Code(query, "C#", $"await client.Send(new QueryPhotos {{ {Said} }});");
        var typescript = await Code(query, "TypeScript", "await client.get(new QueryPhotos({ limit: 2, orderBy: \"-uploadedAt\", tags: [\"sea\"], ");
        var python = await Code(query, "Python", "urlopen(request)");
        var curl = await Code(query, "curl", "curl -X 'GET'");

        Assert.That(await ShownCode.CSharp(folder, csharp + "\nConsole.WriteLine(answer.Results.Single().Title);"), Is.EqualTo("Sea\n"));
        Assert.That(
            await ShownCode.TypeScript(folder, typescript + "\nconsole.log(answer.results.map((photo) => photo.title));", await http.GetStringAsync("/types/typescript")),
            Is.EqualTo("[ 'Sea' ]\n"));
        Assert.That(await ShownCode.Python(folder, python), Does.Contain("\"total\":1").And.Contain("\"title\":\"Sea\""));
        Assert.That(await ShownCode.Shell(folder, curl), Does.Contain("\"total\":1").And.Contain("\"title\":\"Sea\""));
    }

    [Test]
    public async Task Signed_in_with_a_key_one_makes_things_and_uploads_and_the_code_has_all_that_was_given()
    {
        await using var browser = await Browser.Open(app.Address, width: 390);
        await browser.Page.GotoAsync("/swagger-ui");
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Authorize" }).ClickAsync();
        await browser.Page.Locator("#api_key_value").FillAsync(key);
        await Agree(browser.Page, "apiKey");

        var create = await Open(browser.Page, "Groups", "CreateGroup");
        await create.Locator("textarea").FillAsync("""{ "name": "My \"sea\"", "privacy": "private" }""");
        await Execute(create, "200");
        await Code(create, "C#", $"{{ Token = \"{key}\" }};");
        await Code(create, "C#", """await client.Send(new CreateGroup { Name = "My \"sea\"", Privacy = GroupPrivacy.Private });""");
        await Code(create, "TypeScript", """await client.post(new CreateGroup({ name: "My \"sea\"", privacy: GroupPrivacy.Private }));""");

        var upload = await Open(browser.Page, "Uploads", "UploadPhotos");
        await upload.GetByPlaceholder("title").FillAsync("The sea");
        await upload.Locator("input[type=file]").SetInputFilesAsync(Path.Combine(Uploading.Samples, "plain.jpg"));
        await Execute(upload, "201");
        await Code(upload, "C#", "[new(\"plain.jpg\", File.OpenRead(\"plain.jpg\"))]);");
        await Code(upload, "TypeScript", "await client.apiForm(new UploadPhotos({ title: \"The sea\" }), form);");
    }

    private static async Task Agree(IPage page, string way)
    {
        var dialog = page.Locator(".auth-container").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = way }) });
        await dialog.Locator("button.authorize").ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
    }

    private static async Task<ILocator> Open(IPage page, string feature, string operation)
    {
        await page.Locator($"#operations-tag-{feature}").ClickAsync();
        var opened = page.Locator($"#operations-{feature}-{operation}");
        await opened.Locator(".opblock-summary-control").ClickAsync();
        return opened;
    }

    private static async Task Execute(ILocator operation, string status)
    {
        await operation.GetByRole(AriaRole.Button, new() { Name = "Execute" }).ClickAsync();
        await Expect(operation.Locator(".live-responses-table tbody .response-col_status").First).ToContainTextAsync(status);
    }

    private static async Task<string> Code(ILocator operation, string language, string expected)
    {
        await operation.Locator(".request-snippets .btn").Filter(new() { HasText = language }).ClickAsync();
        var code = operation.Locator(".request-snippets pre");
        await Expect(code).ToContainTextAsync(expected);
        return await code.InnerTextAsync();
    }
}
