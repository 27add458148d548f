using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace FlickrStack.Tests.Photos;

internal sealed class PhotoListTests : DemoLibrary
{
    [Test]
    public async Task The_first_page_holds_thirty_of_all_newest_first_and_links_to_the_next()
    {
        var page = await Ansel.Send(new QueryPhotos());

        Assert.That((page.Offset, page.Limit, page.Total, page.Results.Count), Is.EqualTo((0, 30, 120, 30)));
        Assert.That(page.Results.Select(photo => photo.UploadedAt), Is.Ordered.Descending);
        Assert.That(page.Previous, Is.Null);
        Assert.That(page.Next, Does.StartWith(App.Address.ToString()).And.EndsWith("offset=30"));
    }

    [TestCase("")]
    [TestCase("group=80641914@N00")]
    [TestCase("group=80641914@N00&orderBy=takenAt")]
    [TestCase("orderBy=-takenAt&limit=7")]
    [TestCase("orderBy=uploadedAt&take=50")]
    public async Task Following_next_shows_every_photo_once_and_previous_leads_back(string query)
    {
        var pages = await Follow($"/api/v1/photos?{query}", page => page.Next);
        var back = await Follow(Last(pages).Previous!, page => page.Previous);

        AssertComplete(pages);
        Assert.That(
            back.AsEnumerable().Reverse().SelectMany(Ids), Is.EqualTo(pages.SkipLast(1).SelectMany(Ids)));
    }

    [TestCase("limit=7")]
    [TestCase("limit=13&orderBy=takenAt")]
    [TestCase("limit=7&group=80641914@N00")]
    [TestCase("limit=7&group=80641914@N00&orderBy=-takenAt")]
    public async Task Cursors_show_the_same_photos_in_the_same_order_as_offsets(string query)
    {
        using var http = App.Http(Ansel.Token);
        var byOffset = await Follow($"/api/v1/photos?{query}", page => page.Next);

        var byCursor = await Follow(
            $"/api/v1/photos?{query}",
            page => page.NextCursor is { } cursor ? $"/api/v1/photos?{query}&cursor={cursor}" : null);

        Assert.That(byCursor.SelectMany(Ids), Is.EqualTo(byOffset.SelectMany(Ids)));
        AssertComplete(byCursor);
    }

    [Test]
    public async Task A_page_asked_for_by_cursor_links_on_by_cursor()
    {
        var first = await Ansel.Send(new QueryPhotos { Limit = 50 });

        var second = await Ansel.Send(new QueryPhotos { Limit = 50, Cursor = first.NextCursor });

        Assert.That(second.Next, Does.Contain($"cursor={second.NextCursor}").And.Not.Contain("offset"));
        Assert.That(second.Previous, Is.Null);
    }

    [TestCase(119, 1)]
    [TestCase(120, 0)]
    [TestCase(int.MaxValue, 0)]
    public async Task The_end_is_a_page_without_next_and_beyond_it_the_page_is_empty(int offset, int expected)
    {
        var page = await Ansel.Send(new QueryPhotos { Offset = offset });

        Assert.That((page.Total, page.Results.Count), Is.EqualTo((120, expected)));
        Assert.That((page.Next, page.NextCursor), Is.EqualTo(((string?)null, (string?)null)));
    }

    [TestCase("limit=0", "InclusiveBetween", "Limit")]
    [TestCase("limit=501", "InclusiveBetween", "Limit")]
    [TestCase("take=-1", "InclusiveBetween", "Take")]
    [TestCase("offset=-1", "GreaterThanOrEqual", "Offset")]
    [TestCase("skip=-1", "GreaterThanOrEqual", "Skip")]
    [TestCase("limit=abc", "SerializationException", "Limit")]
    [TestCase("limit=1e3", "SerializationException", "Limit")]
    [TestCase("offset=99999999999", "SerializationException", "Offset")]
    [TestCase("orderBy=sha256", "Unsortable", "OrderBy")]
    [TestCase("orderBy=addedAt", "Unsortable", "OrderBy")]
    [TestCase("orderBy=id;drop table photos", "Unsortable", "OrderBy")]
    [TestCase("cursor=!", "InvalidCursor", "Cursor")]
    [TestCase("cursor=AAAA", "InvalidCursor", "Cursor")]
    [TestCase("group=%00", "SerializationException", "Group")]
    public async Task A_bad_page_is_refused_with_its_field(string query, string code, string field)
    {
        using var http = App.Http(Ansel.Token);

        var answer = await http.GetAsync($"/api/v1/photos?{query}");

        var status = (await answer.Content.ReadFromJsonAsync<ErrorResponse>())!.ResponseStatus;
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((status.Errors[0].ErrorCode, status.Errors[0].FieldName), Is.EqualTo((code, field)));
    }

    [Test]
    public async Task A_cursor_of_another_order_is_refused()
    {
        var byUpload = await Ansel.Send(new QueryPhotos());

        var refusal = await Refused.With(
            HttpStatusCode.BadRequest,
            "InvalidCursor",
            Ansel.Send(new QueryPhotos { OrderBy = "takenAt", Cursor = byUpload.NextCursor }));

        Assert.That(refusal.FieldErrors[0].FieldName, Is.EqualTo("Cursor"));
    }

    [Test]
    public async Task Another_users_cursor_shows_nothing_of_that_user()
    {
        var mine = await Ansel.Send(new QueryPhotos { Limit = 1 });

        var page = await Dorothea.Send(new QueryPhotos { Cursor = mine.NextCursor });

        Assert.That(page.Results.Select(photo => photo.OwnerName), Is.All.EqualTo("dorothea"));
    }

    [Test]
    public async Task Everyone_sees_only_their_own_photos_even_where_two_imported_the_same()
    {
        var mine = await Ansel.Send(new QueryPhotos { Limit = 500 });
        var others = await Dorothea.Send(new QueryPhotos { Limit = 500 });

        Assert.That(others.Total, Is.EqualTo(3));
        Assert.That(others.Results.Select(photo => photo.Id).Intersect(mine.Results.Select(photo => photo.Id)), Is.Empty);
    }

    [TestCase("addedAt")]
    [TestCase("takenAt")]
    public async Task Even_a_foreign_row_in_ones_own_group_does_not_show(string order)
    {
        var foreign = await AnyPhotoOf(Ansel);
        var group = (await Dorothea.Send(new QueryGroups())).Results[0];
        await App.Execute($"insert into group_photos (group_id, photo_id, added_at) values ({group.Id}, {foreign.Id}, 99999999999999)");

        var page = await Dorothea.Send(new GetGroupPhotos { Id = group.Nsid, OrderBy = $"-{order}" });

        await App.Execute($"delete from group_photos where group_id = {group.Id} and photo_id = {foreign.Id}");
        Assert.That(page.Results.Select(photo => photo.OwnerName), Is.EqualTo(Enumerable.Repeat("dorothea", 3)));
    }

    private static IEnumerable<long> Ids(QueryResponse<Photo> page) => page.Results.Select(photo => photo.Id);

    private static QueryResponse<Photo> Last(List<QueryResponse<Photo>> pages) => pages[^1];

    private static void AssertComplete(List<QueryResponse<Photo>> pages)
    {
        Assert.That(pages.SelectMany(Ids).ToList(), Is.Unique.And.Count.EqualTo(pages[0].Total));
        Assert.That(pages.Select(page => page.Total), Is.All.EqualTo(pages[0].Total));
    }

    private async Task<List<QueryResponse<Photo>>> Follow(string url, Func<QueryResponse<Photo>, string?> link)
    {
        using var http = App.Http(Ansel.Token);
        var pages = new List<QueryResponse<Photo>>();
        for (var next = url; next is not null; next = link(Last(pages)))
            pages.Add(JsonSerializer.Deserialize<QueryResponse<Photo>>(await http.GetStringAsync(next), ContractJson.Options)!);
        return pages;
    }
}
