using System.Net;
using FlickrStack.Client;

namespace FlickrStack.Tests.Uploads;

/// <summary>From an upload to its renditions: by the plan of the owner, in the background.</summary>
internal sealed class PipelineTests : Administered
{
    private HttpClient http = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        await Open(("Jobs:Enabled", "true"));
        http = App.Http();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        http.Dispose();
        await Close();
    }

    [Test]
    public async Task A_cat_and_a_dog_are_ready_soon_with_the_plans_heights_and_the_other_format()
    {
        var rich = await App.SignUp("rich");

        var uploaded = await rich.Upload(("dog.png", Uploading.Sample("plain.png")), ("cat.jpg", Uploading.Sample("wide.jpg")));

        foreach (var (result, twin) in uploaded.Results.Zip(["jpeg", "png"]))
        {
            var photo = await rich.Until(result.Id!.Value, photo => photo.Urls.TrueForAll(url => url.Ready));
            Assert.That((result.Status, photo.Status), Is.EqualTo((UploadStatus.Created, PhotoStatus.Ready)));
            Assert.That(photo.Urls.Select(url => url.Label), Is.EqualTo(new[] { "square150", "h200", "h400", "l640", "l1024", "original", "original" }));
            Assert.That(photo.Urls[^1].Format, Is.EqualTo(twin));
            Assert.That(Convert.FromBase64String(photo.Placeholder!), Has.Length.InRange(5, 40));
            Assert.That(photo.Renditions.Select(held => held.Label), Is.EquivalentTo(photo.Urls.Select(url => url.Label)));
        }
    }

    [Test]
    public async Task A_basic_user_gets_200_and_the_square_and_is_refused_the_rest()
    {
        var basic = await App.SignUp("basic", "Basic");
        var id = await basic.UploadOne("wide.jpg");

        var photo = await basic.Until(id, photo => photo.Urls.TrueForAll(url => url.Ready));

        Assert.That(photo.Urls.Select(url => url.Label), Is.EqualTo(new[] { "square150", "h200" }));
        foreach (var address in new[] { "400", "4096", "file", "file?format=png", "file?height=201&format=webp", "201" })
            Assert.That(await Code(basic, $"photos/{id}/{address}"), Is.EqualTo((HttpStatusCode.Forbidden, "PlanForbidsHeight")), address);
        Assert.That(await Code(basic, $"photos/{id}/file?height=100&format=webp"), Is.EqualTo((HttpStatusCode.Forbidden, "PlanForbidsFormat")));
        Assert.That((await Get(basic, $"photos/{id}/200")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task An_administrators_new_plan_works_at_once_for_new_photos_and_for_old_ones()
    {
        var client = await App.SignUp("planned", "Basic");
        var old = await client.UploadOne("wide.jpg");
        await client.Settled(old);

        var plan = await Admin.Send(new CreatePlan { Name = "Odd", Heights = [777, 64] });
        await Admin.Send(new UpdateUser { Id = (await UserNamed("planned")).Id, PlanId = plan.Id });
        var uploaded = await client.UploadOne("plain.jpg");

        foreach (var id in new[] { old, uploaded })
        {
            var photo = await client.Until(id, photo => photo.Urls.TrueForAll(url => url.Ready));
            Assert.That(photo.Urls.Select(url => url.Label), Is.EqualTo(new[] { "square150", "h64", "h777" }));
            Assert.That((await http.GetAsync(photo.Urls[1].Url)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task A_right_that_is_withdrawn_ends_the_addresses_handed_out()
    {
        var client = await App.SignUp("falling", "Premium");
        var id = (await client.Upload(("high.png", NoisePicture.Png(900, 800)))).Results.Single().Id!.Value;
        var rich = await client.Until(id, photo => photo.Urls.TrueForAll(url => url.Ready));

        await Admin.Send(new UpdateUser { Id = (await UserNamed("falling")).Id, Plan = "Basic" });

        var answers = await Task.WhenAll(rich.Urls.Select(url => http.GetAsync(url.Url)));
        var shown = rich.Urls.Zip(answers, (url, answer) => (url.Label, answer.StatusCode)).ToList();
        Assert.That(shown.Where(url => url.StatusCode == HttpStatusCode.OK).Select(url => url.Label), Is.EqualTo(new[] { "square150", "h200" }));
        Assert.That((await client.Send(new GetPhoto { Id = id })).Urls, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_size_by_its_longest_edge_is_granted_where_its_height_is()
    {
        var client = await App.SignUp("flat", "Premium");
        var id = await client.UploadOne("wide.jpg");
        var rich = await client.Until(id, photo => photo.Urls.TrueForAll(url => url.Ready));
        await Admin.Send(new UpdateUser { Id = (await UserNamed("flat")).Id, Plan = "Basic" });

        var answer = await http.GetAsync(rich.Urls.Single(url => url.Label == "l640").Url);

        Assert.That(rich.Urls.Single(url => url.Label == "l640").Height, Is.LessThanOrEqualTo(200));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task What_addresses_tell_of_their_files_is_true()
    {
        var client = await App.SignUp("exact");
        var photo = await client.Until(await client.UploadOne("told.jpg"), photo => photo.Urls.TrueForAll(url => url.Ready));

        foreach (var url in photo.Urls)
        {
            var answer = await http.GetAsync(url.Url);
            var path = Path.Combine(App.Folder, $"seen-{url.Label}.{url.Format}");
            await File.WriteAllBytesAsync(path, await answer.Content.ReadAsByteArrayAsync());
            var header = ServiceInterface.Imaging.ImageHeader.Read(path, new());
            Assert.That((header.Width, header.Height, header.Format.Name), Is.EqualTo((url.Width, url.Height, url.Format)), url.Label);
            Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo($"image/{url.Format}"));
        }
    }

    private async Task<(HttpStatusCode, string)> Code(FlickrStackClient client, string address)
    {
        var answer = await Get(client, address);
        var body = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, System.Text.Json.JsonDocument.Parse(body).RootElement
            .GetProperty("responseStatus").GetProperty("errorCode").GetString()!);
    }

    private async Task<HttpResponseMessage> Get(FlickrStackClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{address}");
        request.Headers.Authorization = new("Bearer", client.Token);
        return await http.SendAsync(request);
    }
}
