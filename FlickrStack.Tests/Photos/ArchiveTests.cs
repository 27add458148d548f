using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using FlickrStack.Tests.Uploads;

namespace FlickrStack.Tests.Photos;

/// <summary>Many photos in one file.</summary>
internal sealed class ArchiveTests : DemoLibrary
{
    private const string Archive = "/api/v1/photos/archive";

    [Test]
    public async Task A_groups_photos_come_as_the_bytes_they_are()
    {
        using var http = App.Http(Ansel.Token);

        var answer = await http.GetAsync($"{Archive}?group={Night}");

        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var photos = (await Ansel.Send(new QueryPhotos { Group = Night, Limit = 500 })).Results;
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.That(answer.Content.Headers.ContentLength, Is.EqualTo(bytes.Length));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/zip"));
        Assert.That(answer.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("attachment"));
        Assert.That(zip.Entries.Select(entry => Hash(entry)), Is.EquivalentTo(photos.Select(photo => photo.Sha256)));
        Assert.That(zip.Entries.Select(entry => entry.Name.ToUpperInvariant()), Is.Unique);
        Assert.That(zip.Entries.Select(entry => entry.CompressedLength), Is.EqualTo(zip.Entries.Select(entry => entry.Length)));
    }

    [Test]
    public async Task A_download_that_broke_goes_on_where_it_stopped()
    {
        using var http = App.Http(Ansel.Token);
        var whole = await http.GetAsync($"{Archive}?group={Night}");
        var bytes = await whole.Content.ReadAsByteArrayAsync();
        using var rest = new HttpRequestMessage(HttpMethod.Get, $"{Archive}?group={Night}");
        rest.Headers.Range = new RangeHeaderValue(bytes.Length / 2, null);
        rest.Headers.IfRange = new RangeConditionHeaderValue(whole.Headers.ETag!);

        var answer = await http.SendAsync(rest);
        var head = await http.SendAsync(new(HttpMethod.Head, $"{Archive}?group={Night}"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.PartialContent));
        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.EqualTo(bytes[(bytes.Length / 2)..]));
        Assert.That((head.Content.Headers.ContentLength, head.Headers.ETag), Is.EqualTo((bytes.Length, whole.Headers.ETag)));
    }

    [Test]
    public async Task Photos_are_chosen_by_ids_or_by_tag_or_posted()
    {
        using var http = App.Http(Ansel.Token);
        var photos = (await Ansel.Send(new QueryPhotos { Limit = 3 })).Results;
        var ids = string.Join(',', photos.Select(photo => photo.Id));
        var tag = photos[0].Tags[0];
        var tagged = await App.Query<long>($"select photo_count from tags where name = '{tag}' and owner_id = {photos[0].OwnerId}");

        var byIds = await Entries(await http.GetAsync($"{Archive}?ids={ids}"));
        var posted = await Entries(await http.PostAsync(Archive, new StringContent($"{{\"ids\":[{ids}]}}", null, "application/json")));
        var byTag = await Entries(await http.GetAsync($"{Archive}?tag={Uri.EscapeDataString(tag.ToUpperInvariant())}"));

        Assert.That((byIds, posted, byTag), Is.EqualTo((3, 3, tagged)));
    }

    [Test]
    public async Task Photos_of_others_and_choices_that_are_none_are_refused()
    {
        var mine = (await Ansel.Send(new QueryPhotos { Limit = 1 })).Results[0].Id;
        var theirs = (await Dorothea.Send(new QueryPhotos { Limit = 1 })).Results[0].Id;

        await Refused.AsNotFound(Dorothea.Send(new DownloadPhotos { Ids = [theirs, mine] }));
        await Refused.AsNotFound(Dorothea.Send(new DownloadPhotos { Group = Landscape }));
        await Refused.AsNotFound(Dorothea.Send(new DownloadPhotos { Tag = "no such tag" }));
        await Refused.With(HttpStatusCode.BadRequest, "OneOf", Ansel.Send(new DownloadPhotos()));
        await Refused.With(HttpStatusCode.BadRequest, "OneOf", Ansel.Send(new DownloadPhotos { Ids = [mine], Group = Night }));
        await Refused.AsUnauthorized(App.Anonymous().Send(new DownloadPhotos { Ids = [mine] }));
    }

    [Test]
    public async Task A_plan_without_originals_gets_its_greatest_height_and_photos_of_before_are_counted_once()
    {
        await using var app = await FlickrApp.Start(("Jobs:Enabled", "true"));
        var basic = await app.SignUp("basic", "Basic");
        var id = await basic.UploadOne("wide.jpg");
        var original = (await basic.Settled(id)).Sha256;
        await app.Execute("update photos set crc32 = null");
        using var http = app.Http(basic.Token);

        var small = await Read(await http.GetAsync($"{Archive}?ids={id}"));
        await app.Execute("update users set plan_id = (select id from plans where name = 'Premium')");
        var whole = await Read(await http.GetAsync($"{Archive}?ids={id}"));

        Assert.That(Hash(small.Entries.Single()), Is.Not.EqualTo(original));
        Assert.That(Hash(whole.Entries.Single()), Is.EqualTo(original));
        Assert.That(await app.Query<long>("select count(*) from photos where crc32 is not null"), Is.EqualTo(1));
    }

    private static async Task<int> Entries(HttpResponseMessage answer) => (await Read(answer)).Entries.Count;

    private static async Task<ZipArchive> Read(HttpResponseMessage answer) =>
        new(new MemoryStream(await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()));

    private static string Hash(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
