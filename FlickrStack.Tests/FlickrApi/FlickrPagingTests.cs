using System.Globalization;
using System.Text.Json;

namespace FlickrStack.Tests.FlickrApi;

internal sealed class FlickrPagingTests : FlickrApiFixture
{
    // Four of the group's photos are private.
    private const int InNight = 34;

    [Test]
    public async Task The_pages_of_a_pool_hold_each_photo_once_newest_added_first()
    {
        var all = await Pool(("per_page", "500"));
        var read = new List<JsonElement>();
        for (var page = 1; page <= 4; page++) read.AddRange((await Pool(("per_page", "11"), ("page", $"{page}"))).GetProperty("photo").EnumerateArray());

        var added = read.Select(photo => long.Parse(photo.GetProperty("dateadded").GetString()!, CultureInfo.InvariantCulture)).ToList();
        Assert.That(read.Select(IdOf).ToList(), Is.Unique.And.Count.EqualTo(InNight));
        Assert.That(read.Select(IdOf), Is.EqualTo(all.GetProperty("photo").EnumerateArray().Select(IdOf)));
        Assert.That(added, Is.Ordered.Descending);
    }

    [TestCase("11", "2", 2, 4, 11, 11)]
    [TestCase("11", "4", 4, 4, 11, 1)]
    [TestCase("11", "5", 4, 4, 11, 1)]
    [TestCase("11", "99999999999", 1, 4, 11, 11)]
    [TestCase("501", "1", 1, 1, 500, InNight)]
    [TestCase("0", "0", 1, 1, 100, InNight)]
    [TestCase("-1", "-1", 1, 1, 100, InNight)]
    [TestCase("ten", "two", 1, 1, 100, InNight)]
    [TestCase("1", "1000000", InNight, InNight, 1, 1)]
    public async Task A_page_says_as_numbers_which_it_is(string perPage, string asked, int page, int pages, int size, int count)
    {
        var told = await Pool(("per_page", perPage), ("page", asked));

        Assert.That(told.GetProperty("page").GetInt32(), Is.EqualTo(page));
        Assert.That(told.GetProperty("pages").GetInt32(), Is.EqualTo(pages));
        Assert.That(told.GetProperty("perpage").GetInt32(), Is.EqualTo(size));
        Assert.That(told.GetProperty("total").GetInt32(), Is.EqualTo(InNight));
        Assert.That(told.GetProperty("photo").GetArrayLength(), Is.EqualTo(count));
    }

    [Test]
    public async Task An_empty_list_has_no_pages_and_is_a_list()
    {
        var json = (await Key.Ok("flickr.photos.search", ("text", "nothinghasthisname"))).GetProperty("photos");
        var xml = (await Key.Xml("flickr.photos.search", ("text", "nothinghasthisname"))).Element("photos")!;

        Assert.That(json.GetRawText(), Is.EqualTo("{\"page\":1,\"pages\":0,\"perpage\":100,\"total\":0,\"photo\":[]}"));
        Assert.That(xml.ToString(), Is.EqualTo("<photos page=\"1\" pages=\"0\" perpage=\"100\" total=\"0\" />"));
    }

    [Test]
    public async Task Every_other_list_is_cut_the_same_way()
    {
        (string Method, string List, string Item, (string, string)[] Given)[] lists =
        [
            ("flickr.photos.search", "photos", "photo", [("has_geo", "1")]), ("flickr.people.getPhotos", "photos", "photo", [("user_id", "me")]),
            ("flickr.people.getPublicPhotos", "photos", "photo", [("user_id", "me")]),
            ("flickr.groups.pools.getGroups", "groups", "group", []),
        ];
        foreach (var (method, list, item, given) in lists)
        {
            var told = (await Token.Ok(method, [.. given, ("per_page", "1"), ("page", "999999")])).GetProperty(list);
            Assert.That(told.GetProperty("page").GetInt32(), Is.EqualTo(told.GetProperty("pages").GetInt32()).And.EqualTo(told.GetProperty("total").GetInt32()), method);
            Assert.That(told.GetProperty(item).GetArrayLength(), Is.EqualTo(1), method);
        }
    }

    private static string IdOf(JsonElement photo) => photo.GetProperty("id").GetString()!;

    private async Task<JsonElement> Pool(params (string, string)[] given) =>
        (await Key.Ok("flickr.groups.pools.getPhotos", [("group_id", Night), .. given])).GetProperty("photos");
}
