using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FlickrStack.ServiceInterface.Photos;
using FlickrStack.Tests.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace FlickrStack.Tests;

/// <summary>What people came for, from beginning to end, with nothing but HTTP.</summary>
internal sealed class StoryTests : Administered
{
    private HttpClient http = null!;

    [SetUp]
    public async Task Start()
    {
        await Open(("Jobs:Enabled", "true"));
        await App.SignUp("eve");
        http = App.Http();
    }

    [TearDown]
    public async Task Stop()
    {
        http.Dispose();
        await Close();
    }

    [Test]
    public async Task Pictures_by_tier_and_a_link_that_runs_out()
    {
        var pair = await Post("/api/v1/token", """{"username":"eve","password":"a-good-password"}""");
        pair = await Post("/api/v1/token/refresh", $$"""{"refresh":"{{pair.GetProperty("refresh").GetString()}}"}""");
        http.DefaultRequestHeaders.Authorization = new("Bearer", pair.GetProperty("access").GetString());
        var id = await Upload("wide.jpg", []);
        foreach (var height in new[] { 200, 400 }) await Made($"/api/v1/photos/{id}/{height}");

        var link = await Post($"/api/v1/photos/{id}/links", """{"seconds":400,"height":200}""");
        using var stranger = App.Http();
        var opened = await stranger.GetAsync(link.GetProperty("url").GetString());
        App.Clock.Advance(TimeSpan.FromSeconds(100));
        var left = (await Get("/api/v1/links")).GetProperty("results")[0];
        App.Clock.Advance(TimeSpan.FromSeconds(301));
        var late = await stranger.GetAsync(link.GetProperty("url").GetString());
        var over = (await Get("/api/v1/links")).GetProperty("results")[0];
        App.Clock.Advance(TimeSpan.FromDays(2));
        await App.Within(services => services.GetRequiredService<OldRecords>().Delete(default));

        Assert.That(opened.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(opened.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/jpeg"));
        Assert.That(left.GetProperty("secondsLeft").GetInt32(), Is.InRange(270, 300));
        Assert.That(late.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(over.GetProperty("timeLeft").GetString(), Is.EqualTo("Expired"));
        Assert.That(await App.Query<long>("select count(*) from links"), Is.Zero);
    }

    [Test]
    public async Task Images_and_tags_with_every_call_recorded()
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("eve:a-good-password")));
        var cat = await Upload("plain.jpg", ["pets", "cats"]);
        var dog = await Upload("plain.png", ["pets", "dogs"]);

        var all = await Get("/api/v1/photos?tags=pets");
        var cats = await Get("/api/v1/photos?tags=pets,cats");
        var either = await Get("/api/v1/photos?tags=dogs,cats&tagMode=any");
        var tags = await Get("/api/v1/tags?orderBy=name");
        var refused = await http.GetAsync("/api/v1/photos/999999");

        Assert.That(Ids(all), Is.EquivalentTo(new[] { cat, dog }));
        Assert.That(Ids(cats), Is.EqualTo(new[] { cat }));
        Assert.That(Ids(either), Is.EquivalentTo(new[] { cat, dog }));
        Assert.That(
            tags.GetProperty("results").EnumerateArray().Select(tag => (tag.GetProperty("name").GetString(), tag.GetProperty("photoCount").GetInt32())),
            Is.EqualTo(new[] { ("cats", 1), ("dogs", 1), ("pets", 2) }));
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await Recorded(7), Is.SupersetOf(new[] { "UploadPhotos 201", "QueryPhotos 200", "QueryTags 200", "GetPhoto 404" }));
    }

    private async Task<long> Upload(string sample, string[] tags)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Uploading.Sample(sample)), "files", sample } };
        foreach (var tag in tags) form.Add(new StringContent(tag), "tags");
        var answer = await http.PostAsync("/api/v1/photos", form);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("results")[0].GetProperty("id").GetInt64();
    }

    private async Task Made(string address)
    {
        var answer = await Eventually.Is(() => http.GetAsync(address), answer => answer.StatusCode != HttpStatusCode.Accepted);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), address);
    }

    // They are written in the background.
    private async Task<List<string>> Recorded(int calls)
    {
        var recorded = await Eventually.Is(
            () => Get("/api/v1/trackings"), page => page.GetProperty("results").GetArrayLength() >= calls);
        return [.. recorded.GetProperty("results").EnumerateArray()
            .Select(call => $"{call.GetProperty("operation").GetString()} {call.GetProperty("status").GetInt32()}")];
    }

    private static IEnumerable<long> Ids(JsonElement page) =>
        page.GetProperty("results").EnumerateArray().Select(photo => photo.GetProperty("id").GetInt64());

    private async Task<JsonElement> Get(string address) => await http.GetFromJsonAsync<JsonElement>(address);

    private async Task<JsonElement> Post(string address, string body)
    {
        var answer = await http.PostAsync(address, new StringContent(body, null, "application/json"));
        return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
    }
}
