using System.Net;
using System.Net.Http.Json;

namespace FlickrStack.Tests.Photos;

/// <summary>The filters of the list as they are typed, well and badly.</summary>
internal sealed class FilterTests : MirroredLibrary
{
    [TestCase("tags=winter", "winter")]
    [TestCase("tags=winter&tagMode=any", "winter")]
    [TestCase("tags=%20WINTER%20", "winter")]
    [TestCase("tags=winter,winter", "winter")]
    public async Task A_tag_is_compared_without_case_and_space_and_counts_once(string query, string tag)
    {
        var page = await Get(query);

        Assert.That(page.Total, Is.GreaterThan(0).And.EqualTo(Mine.Count(photo => photo.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase))));
    }

    [TestCase("tags=")]
    [TestCase("q=")]
    [TestCase("q=%20%20")]
    [TestCase("bbox=")]
    [TestCase("takenFrom=&takenTo=&privacy=&status=&tagMode=")]
    public async Task An_empty_filter_is_none(string query) => Assert.That((await Get(query)).Total, Is.EqualTo(120));

    [TestCase("takenFrom=0001-01-01")]
    [TestCase("takenTo=9999-12-31T23:59:59.9999999Z")]
    public async Task A_photo_whose_time_is_unknown_was_not_taken_at_any(string query) =>
        Assert.That((await Get(query)).Total, Is.EqualTo(Mine.Count(photo => photo.TakenAt is not null)).And.LessThan(120));

    [TestCase("-180,-90,180,90")]
    [TestCase("170,0,-170,90")]
    [TestCase("180,-90,-180,90")]
    [TestCase("179.5,-90,-179.5,90")]
    public async Task A_box_may_cross_the_antimeridian(string box)
    {
        var asked = new QueryPhotos { Bbox = [.. box.Split(',').Select(double.Parse)] };

        var page = await Get($"bbox={box}");

        Assert.That(page.Total, Is.GreaterThan(0).And.LessThan(120).And.EqualTo(Expected(asked).Count));
    }

    [TestCase("takenFrom=2020-01-02&takenTo=2020-01-01", "TakenFrom")]
    [TestCase("uploadedFrom=2020-01-02&uploadedTo=2020-01-01", "UploadedFrom")]
    [TestCase("takenFrom=yesterday", "TakenFrom")]
    [TestCase("uploadedTo=2020-01-01' or '1'='1", "UploadedTo")]
    [TestCase("privacy=9", "Privacy")]
    [TestCase("status=ready,failed", "Status")]
    [TestCase("tagMode=none", "TagMode")]
    [TestCase("bbox=1,2,3", "Bbox")]
    [TestCase("bbox=1,2,3,4,5", "Bbox")]
    [TestCase("bbox=-181,0,0,0", "Bbox")]
    [TestCase("bbox=0,0,181,0", "Bbox")]
    [TestCase("bbox=0,-91,0,0", "Bbox")]
    [TestCase("bbox=0,0,0,91", "Bbox")]
    [TestCase("bbox=0,2,0,1", "Bbox")]
    [TestCase("bbox=NaN,NaN,NaN,NaN", "Bbox")]
    [TestCase("bbox=0,0,0,1)or(1=1", "Bbox")]
    [TestCase("tags=a,%20,b", "Tags")]
    [TestCase("tags=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21", "Tags")]
    [TestCase("tags=123456789012345678901234567890123456789012345678901", "Tags")]
    [TestCase("tags=a%00", "Tags")]
    [TestCase("q=a%00b", "Q")]
    public async Task A_bad_filter_is_refused_with_its_field(string query, string field)
    {
        using var http = App.Http(Ansel.Token);

        var answer = await http.GetAsync($"/api/v1/photos?{query}");

        var status = (await answer.Content.ReadFromJsonAsync<ErrorResponse>())!.ResponseStatus;
        Assert.That((answer.StatusCode, status.Errors[0].FieldName), Is.EqualTo((HttpStatusCode.BadRequest, field)));
    }

    [TestCase("\"", ExpectedResult = 0)]
    [TestCase("\"\"\"*", ExpectedResult = 0)]
    [TestCase("title:winter", ExpectedResult = 0)]
    [TestCase("winter OR zzz", ExpectedResult = 0)]
    [TestCase("winter NOT zzz", ExpectedResult = 0)]
    [TestCase("NEAR(winter night, 5)", ExpectedResult = 0)]
    [TestCase("^winter) or 1=1 --", ExpectedResult = 0)]
    [TestCase("'; drop table photos; --", ExpectedResult = 0)]
    [TestCase("%", ExpectedResult = 0)]
    [TestCase("🏔 ' { } + - ^ : ( )", ExpectedResult = 0)]
    public async Task<long> What_a_person_writes_is_never_syntax(string text) =>
        (await Ansel.Send(new QueryPhotos { Q = text, OrderBy = "takenAt", Limit = 5 })).Total;

    [TestCase("\"a\\u0000b\"", HttpStatusCode.OK)]
    [TestCase("\"\\u0000\"", HttpStatusCode.OK)]
    [TestCase("\"\\ud800\"", HttpStatusCode.BadRequest)]
    [TestCase("10000", HttpStatusCode.BadRequest)]
    public async Task No_text_makes_the_service_fail(string json, HttpStatusCode expected)
    {
        using var http = App.Http(Ansel.Token);
        var text = json == "10000" ? $"\"{new string('"', 10_000).Replace("\"", "\\\"")}\"" : json;

        var answer = await http.PostAsync(
            "/json/reply/QueryPhotos", new StringContent($$"""{"q":{{text}}}""", null, "application/json"));

        Assert.That(answer.StatusCode, Is.EqualTo(expected));
    }

    [Test]
    public async Task The_longest_query_of_the_shortest_words_is_answered()
    {
        var words = string.Join(' ', Enumerable.Repeat("a", 100));

        Assert.That(await Ansel.Send(new QueryPhotos { Q = words }), Is.Not.Null);
        Assert.That(await Ansel.Send(new QueryPhotos { Q = new string('"', 200) }), Is.Not.Null);
    }

    private async Task<QueryResponse<Photo>> Get(string query)
    {
        using var http = App.Http(Ansel.Token);
        return (await http.GetFromJsonAsync<QueryResponse<Photo>>($"/api/v1/photos?{query}", ContractJson.Options))!;
    }
}
