using System.Net;
using System.Net.Http.Json;
using FlickrStack.Tests.Components;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Deploy;

/// <summary>The whole service is there behind nginx, which adds nothing of its own but where a request came from.</summary>
internal sealed class FrontTests
{
    private FlickrApp app = null!;
    private Front front = null!;

    [SetUp]
    public async Task Start()
    {
        app = await FlickrApp.Start(("Wire:TrustedProxies:0", "127.0.0.1"));
        await app.Open("ansel");
        front = await Front.Start(app.Address);
    }

    [TearDown]
    public async Task Stop()
    {
        await front.DisposeAsync();
        await app.DisposeAsync();
    }

    [Test]
    public async Task Sixty_megabytes_reach_the_service_while_they_are_sent()
    {
        var picture = NoisePicture.Png(4500, 4500);
        var ansel = await front.SignIn("ansel");
        var tus = new TusClient(front.Http(ansel.Token));
        using var halting = new HaltingContent(picture, picture.Length / 2);

        var address = await tus.Create(picture.Length);
        var sending = tus.Patch(address, 0, halting);
        await tus.HasReceived(address, picture.Length / 2);
        halting.GoOn();
        using var sent = await sending;

        Assert.That(picture, Has.Length.GreaterThan(60_000_000));
        Assert.That(address, Does.StartWith(front.Address.AbsoluteUri));
        Assert.That(sent.Text("Upload-Status"), Is.EqualTo("created"));
        Assert.That((await ansel.Send(new QueryPhotos())).Results.Single().Bytes, Is.EqualTo(picture.Length));
    }

    [Test]
    public async Task A_form_of_many_files_passes()
    {
        var ansel = await front.SignIn("ansel");
        var picture = NoisePicture.Png(2600, 2600);

        var taken = await ansel.Upload(("a.png", picture), ("b.jpg", Uploading.Sample("plain.jpg")), ("c.png", NoisePicture.Png(2600, 2600)));

        Assert.That(taken.Results.ConvertAll(result => result.Error), Is.All.Null);
    }

    [Test]
    public async Task What_strangers_say_of_themselves_is_not_believed()
    {
        var ansel = await front.SignIn("ansel");
        using var stranger = front.Http(ansel.Token);
        (string Name, string Value)[] said =
        [
            ("X-Forwarded-For", "192.0.2.7"), ("X-Forwarded-Host", "evil.example.org"), ("X-Forwarded-Proto", "https"),
            ("X-Forwarded-Prefix", "/evil"), ("Forwarded", "for=192.0.2.7;host=evil.example.org;proto=https"), ("X-Original-Host", "evil.example.org"),
        ];
        foreach (var (name, value) in said) stranger.DefaultRequestHeaders.Add(name, value);

        var announced = await stranger.PostAsJsonAsync("/json/reply/CreateUpload", new { fileName = "a.jpg", bytes = 3 });
        await stranger.PostAsJsonAsync("/api/v1/login", new { userName = "nobody", password = "a-wrong-password" });

        Assert.That((await announced.Content.ReadFromJsonAsync<Upload>(ContractJson.Options))!.Url, Does.StartWith($"{front.Address}uploads/"));
        Assert.That(await app.Query<string>("select address from login_attempts where account = 'nobody'"), Is.EqualTo("127.0.0.1"));
    }

    [Test]
    public async Task Pages_are_signed_in_to_and_shown()
    {
        using var reader = new PageReader(front.Address);

        var asked = await reader.Get("/");
        var answer = await reader.Submit("/login", "login", ("Form.UserName", "ansel"), ("Form.Password", FlickrApp.Password));

        Assert.That(new Uri(front.Address, asked.Headers.Location!).Authority, Is.EqualTo(front.Address.Authority));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(await reader.Read("/"), Does.Contain("ansel").And.Contain("Sign out"));
        Assert.That((await reader.Post("/logout", ("__RequestVerificationToken", await reader.Token("/")))).StatusCode, Is.EqualTo(HttpStatusCode.Found));
    }

    [Test]
    public async Task Its_own_refusals_are_in_the_services_form()
    {
        await using var alone = await Front.Start(new("http://127.0.0.1:9"));
        using var anyone = alone.Http();

        var answer = await anyone.GetAsync("/api/v1/photos");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(answer.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromSeconds(2)));
        var told = (await answer.Content.ReadFromJsonAsync<ErrorResponse>(ContractJson.Options))!.ResponseStatus;
        Assert.That(told.ErrorCode, Is.EqualTo("Unavailable"));
    }
}
