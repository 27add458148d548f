using System.Collections.Concurrent;
using FlickrStack.Tests.Uploads;
using FlickrStack.Tests.Web;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FlickrStack.Tests.Components.Uploads;

/// <summary>Uploads as people see them who have scripts.</summary>
internal sealed class UploadScriptTests : Administered
{
    private const string Parts = "**/uploads/tus/*";
    private static readonly string[] Photographs = [.. Directory.GetFiles(Path.Combine(FlickrApp.DemoFolder, "photos")).Order().Take(5)];

    private readonly ConcurrentQueue<string> sent = [];
    private Browser browser = null!;

    [SetUp]
    public async Task Start()
    {
        sent.Clear();
        await Open(("Jobs:Enabled", "true"));
        browser = await App.Visit("ansel", "/upload");
        Page.Request += (_, request) => sent.Enqueue($"{request.Method} {new Uri(request.Url).AbsolutePath} {request.Headers.GetValueOrDefault("upload-offset")}");
    }

    [TearDown]
    public async Task Stop()
    {
        await browser.DisposeAsync();
        await Close();
    }

    private IPage Page => browser.Page;

    private ILocator States => Page.Locator(".upload .state");

    [Test]
    public async Task Five_photos_that_are_dropped_in_a_folder_and_alone_become_ready_with_what_is_said_of_them()
    {
        await Page.GetByLabel("Tags").FillAsync("sea, fog");
        await Page.GetByLabel("Or a new group").FillAsync("Harbour");

        await Page.Drop(Folder(), Photographs[3], Photographs[4]);

        await Expect(States).ToHaveTextAsync(Enumerable.Repeat("Ready", 5));
        await Expect(Page.Locator(".told")).ToHaveTextAsync("Done: 5 uploaded");
        await Expect(Page.Locator(".upload img").First).ToHaveAttributeAsync("src", new System.Text.RegularExpressions.Regex("/media/"));
        var group = (await Ansel.Send(new QueryGroups())).Results.Single();
        var photos = (await Ansel.Send(new QueryPhotos { Group = group.Nsid, Tags = ["fog"] })).Results;
        Assert.That((group.Name, photos.Count), Is.EqualTo(("Harbour", 5)));
        await Expect(Page.GetByRole(AriaRole.Link, new() { Name = $"Show {Path.GetFileName(Photographs[2])}" }))
            .ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("photos/[0-9]+"));
    }

    [Test]
    public async Task What_is_here_already_or_is_no_picture_is_told_before_a_byte_is_sent()
    {
        await Ansel.Upload(("known.jpg", await File.ReadAllBytesAsync(Photographs[0])));

        await Choose(Photographs[0], Path.Combine(Uploading.Samples, "hevc.heic"));

        await Expect(States).ToHaveTextAsync(["Here already", "Not a picture of a kind that is taken."]);
        await Expect(Page.Locator(".told")).ToHaveTextAsync("Done: 1 here already, 1 not taken");
        Assert.That(sent, Has.None.Contains("/uploads/tus"));
    }

    [Test]
    public async Task A_line_that_breaks_is_gone_on_with()
    {
        browser.Expect("ERR_FAILED");
        await Page.RouteAsync(Parts, route => route.AbortAsync(), new() { Times = 1 });

        await Choose(Photographs[0]);

        await Expect(States).ToHaveTextAsync("Ready");
        Assert.That(sent.Select(request => request.Split(' ')[0]).Where(method => method is "PATCH" or "HEAD"), Is.EqualTo(new[] { "PATCH", "HEAD", "PATCH" }));
    }

    [Test]
    public async Task Chosen_again_after_a_reload_a_file_goes_on_where_it_stopped()
    {
        browser.Expect("ERR_FAILED");
        var asked = new TaskCompletionSource<string>();
        Page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.AcceptAsync();
        };
        var file = Path.Combine(App.Folder, "noise.png");
        await File.WriteAllBytesAsync(file, NoisePicture.Png(2000, 2000));
        await Page.RouteAsync(Parts, route => route.Request.Headers.GetValueOrDefault("upload-offset") is "0" ? route.ContinueAsync() : route.AbortAsync());
        await Page.Locator("h1").ClickAsync();
        await Choose(file);
        await Expect(States).ToContainTextAsync("The line broke");

        await Page.ReloadAsync();
        await Page.UnrouteAsync(Parts);
        sent.Clear();
        await Expect(Page.Locator(".rest .names")).ToHaveTextAsync("noise.png");
        await Choose(file);

        await Expect(States).ToHaveTextAsync("Ready");
        Assert.That(sent.First(request => request.StartsWith("PATCH", StringComparison.Ordinal)), Does.EndWith(" 8388608"));
        Assert.That(await asked.Task, Is.EqualTo("beforeunload"));
    }

    [Test]
    public async Task Cancelled_it_leaves_nothing_and_can_be_tried_again()
    {
        var held = new TaskCompletionSource();
        await Page.RouteAsync(Parts, async route =>
        {
            if (route.Request.Method != "PATCH") await route.ContinueAsync();
            else held.TrySetResult();
        });
        await Choose(Photographs[0]);
        await held.Task;

        await Page.GetByRole(AriaRole.Button, new() { Name = "Cancel all" }).ClickAsync();

        await Expect(States).ToHaveTextAsync("Cancelled");
        await Eventually.Is(() => App.Query<long>("select count(*) from uploads"), open => open == 0);
        await Page.UnrouteAllAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(States).ToHaveTextAsync("Ready");
    }

    [Test]
    public async Task A_refusal_says_why_and_can_be_tried_again()
    {
        browser.Expect("404");
        await Page.Locator("#form-group").EvaluateAsync("select => select.append(new Option('Gone', '12345', true, true))");

        await Choose(Photographs[0]);

        await Expect(States).ToContainTextAsync("not found", new() { IgnoreCase = true });
        await Page.Locator("#form-group").SelectOptionAsync("");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(States).ToHaveTextAsync("Ready");
    }

    private Task Choose(params string[] files) => Page.GetByLabel("Choose photos").SetInputFilesAsync(files);

    /// <summary>Three photographs, one of them further within, and a file that the folder has for itself.</summary>
    private string Folder()
    {
        var folder = Directory.CreateDirectory(Path.Combine(App.Folder, "harbour", "inner")).Parent!.FullName;
        foreach (var photo in Photographs[..2]) File.Copy(photo, Path.Combine(folder, Path.GetFileName(photo)));
        File.Copy(Photographs[2], Path.Combine(folder, "inner", Path.GetFileName(Photographs[2])));
        File.WriteAllText(Path.Combine(folder, ".DS_Store"), "");
        return folder;
    }
}
