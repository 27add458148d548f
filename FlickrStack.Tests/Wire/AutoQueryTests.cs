using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FlickrStack.Tests.Photos;

namespace FlickrStack.Tests.Wire;

/// <summary>ServiceStack's conventions for what a query's keys ask.</summary>
internal sealed class AutoQueryTests : DemoLibrary
{
    private static readonly Dictionary<string, Func<Photo, Photo, bool>> Meanings = new()
    {
        ["views={views}"] = (photo, one) => photo.Views == one.Views,
        ["VIEWS={views}"] = (photo, one) => photo.Views == one.Views,
        ["views!={views}"] = (photo, one) => photo.Views != one.Views,
        ["%3C%3Eviews={views}"] = (photo, one) => photo.Views != one.Views,
        ["views%3E={views}"] = (photo, one) => photo.Views > one.Views,
        ["%3Eviews={views}"] = (photo, one) => photo.Views >= one.Views,
        ["views%3C={views}"] = (photo, one) => photo.Views <= one.Views,
        ["%3Cviews={views}"] = (photo, one) => photo.Views < one.Views,
        ["ViewsGreaterThan={views}"] = (photo, one) => photo.Views > one.Views,
        ["viewsGreaterThanOrEqualTo={views}"] = (photo, one) => photo.Views >= one.Views,
        ["MinViews=1&viewsBelow={views}"] = (photo, one) => photo.Views >= 1 && photo.Views < one.Views,
        ["viewsBetween=1,%20{views}"] = (photo, one) => photo.Views >= 1 && photo.Views <= one.Views,
        ["viewsAbove={views}.5"] = (photo, one) => photo.Views > one.Views,
        ["viewsContains=1"] = (_, _) => true,
        ["idIn={id},0"] = (photo, one) => photo.Id == one.Id,
        ["Ids={id}"] = (photo, one) => photo.Id == one.Id,
        ["uploadedAtNotEqualTo={uploadedAt}"] = (photo, one) => photo.UploadedAt != one.UploadedAt,
        ["expiresAtIsNull"] = (photo, _) => photo.ExpiresAt is null,
        ["takenAtIsNotNull="] = (photo, _) => photo.TakenAt is not null,
        ["titleContains=A"] = (photo, _) => photo.Title.Contains('A', StringComparison.OrdinalIgnoreCase),
        ["titleStartsWith=s"] = (photo, _) => photo.Title.StartsWith('s') || photo.Title.StartsWith('S'),
        ["titleEndsWith=%25"] = (photo, _) => photo.Title.EndsWith('%'),
        ["privacyIn=public,Family"] = (photo, _) => photo.Privacy is Privacy.Public or Privacy.Family,
        ["titlecontains=zzz"] = (_, _) => true,
        ["nosuch=1"] = (_, _) => true,
        ["ownerId=0"] = (_, _) => true,
    };

    private static IEnumerable<string> Queries => Meanings.Keys;

    [TestCaseSource(nameof(Queries))]
    public async Task A_key_says_what_is_asked_of_which_field(string query)
    {
        var all = (await Ansel.Send(new QueryPhotos { Limit = 500 })).Results;
        var one = all.OrderBy(photo => photo.Views).ElementAt(all.Count / 2);
        using var http = App.Http(Ansel.Token);

        var asked = query.Replace("{views}", $"{one.Views}").Replace("{id}", $"{one.Id}").Replace("{uploadedAt}", $"{one.UploadedAt:yyyy-MM-ddTHH:mm:ss.fffZ}");
        var page = await http.GetFromJsonAsync<QueryResponse<Photo>>($"/api/v1/photos?limit=500&{asked}", ContractJson.Options);

        var expected = all.Where(photo => Meanings[query](photo, one)).Select(photo => photo.Id).ToList();
        Assert.That(page!.Results.Select(photo => photo.Id), Is.EqualTo(expected));
        Assert.That(page.Total, Is.EqualTo(expected.Count));
        if (query.Contains("{views}")) Assert.That(expected, Has.Count.InRange(1, all.Count - 1));
    }

    [TestCase(">=", "ViewsGreaterThanOrEqualTo OnOrAfterViews ViewsFrom FromViews SinceViews StartViews ViewsHigher HigherViews MinViews MinimumViews")]
    [TestCase("<=", "ViewsLessThanOrEqualTo OnOrBeforeViews EndViews StopViews ToViews UntilViews MaxViews MaximumViews")]
    [TestCase("<>", "Views! <>Views ViewsNotEqualTo")]
    [TestCase(">", "ViewsGreaterThan ViewsAbove AboveViews BeginViews ViewsBeyond BeyondViews ViewsOver OverViews ViewsOlderThan ViewsAfter AfterViews")]
    [TestCase("<", "ViewsLessThan BehindViews ViewsBelow BelowViews ViewsUnder UnderViews ViewsLower LowerViews ViewsBefore BeforeViews ViewsYoungerThan")]
    public async Task Every_word_for_a_comparison_is_known(string comparison, string words)
    {
        var all = (await Ansel.Send(new QueryPhotos { Limit = 500 })).Results.Select(photo => photo.Views).ToList();
        var middle = all.Order().ElementAt(all.Count / 2);
        var expected = all.Count(views => comparison.Contains(views.CompareTo(middle) switch { < 0 => '<', 0 => '=', _ => '>' }));
        using var http = App.Http(Ansel.Token);

        foreach (var word in words.Split(' '))
        {
            var page = await http.GetFromJsonAsync<QueryResponse<Photo>>($"/api/v1/photos?{Uri.EscapeDataString(word)}={middle}", ContractJson.Options);
            Assert.That(page!.Total, Is.EqualTo(expected), word);
        }
    }

    [TestCase("/api/QueryGroups?nameContains=NIGHT", 1)]
    [TestCase("/api/QueryGroups?photoCountGreaterThan=1000000", 0)]
    [TestCase("/api/QueryTags?nameStartsWith=zzzz", 0)]
    [TestCase("/api/QueryTags?photoCount%3E=0&take=1&skip=1", 1)]
    [TestCase("/api/QueryTrackings?milliseconds%3C=-1", 0)]
    [TestCase("/api/QueryPhotos?group=80641914@N00&widthAbove=1000000", 0)]
    public async Task Every_list_of_the_four_is_narrowed(string path, int rows)
    {
        using var http = App.Http(Ansel.Token);

        var page = await http.GetFromJsonAsync<QueryResponse<JsonElement>>(path, ContractJson.Options);

        Assert.That(page!.Results, Has.Count.EqualTo(rows));
    }

    [Test]
    public async Task Nobody_narrows_the_lists_of_another()
    {
        using var http = App.Http(Dorothea.Token);
        var foreign = await AnyPhotoOf(Ansel);

        var page = await http.GetFromJsonAsync<QueryResponse<Photo>>($"/api/v1/photos?id={foreign.Id}&%3Eid=0&idIn={foreign.Id}", ContractJson.Options);

        Assert.That((page!.Total, page.Results.Count), Is.EqualTo((0L, 0)));
    }

    [TestCase("viewsAbove=x", "SerializationException", "views")]
    [TestCase("viewsBetween=1", "SerializationException", "views")]
    [TestCase("takenAtAfter=soon", "SerializationException", "takenAt")]
    [TestCase("privacyIn=public,nobody", "SerializationException", "privacy")]
    [TestCase("viewsBetween=1,2,3", "SerializationException", "views")]
    [TestCase("privacyIn=77", "SerializationException", "privacy")]
    [TestCase("include=max(*)", "UnknownField", "Include")]
    [TestCase("fields=id,nosuch", "UnknownField", "Fields")]
    [TestCase("include=sum(nosuch)", "UnknownField", "Include")]
    [TestCase("include=sum(title)", "UnknownField", "Include")]
    [TestCase("include=sum(bytes);drop table photos", "UnknownField", "Include")]
    [TestCase("orderByDesc=nosuch", "Unsortable", "OrderBy")]
    public async Task Garbage_and_unknown_fields_are_refused(string query, string code, string field)
    {
        using var http = App.Http(Ansel.Token);

        var answer = await http.GetAsync($"/api/QueryPhotos?{query}");

        var told = (await answer.Content.ReadFromJsonAsync<ErrorResponse>(ContractJson.Options))!.ResponseStatus;
        Assert.That((answer.StatusCode, told.ErrorCode, told.Errors.Single().FieldName), Is.EqualTo((HttpStatusCode.BadRequest, code, field)));
    }

    [Test]
    public async Task Rows_come_with_the_fields_asked_for_alone()
    {
        using var http = App.Http(Ansel.Token);

        var page = await http.GetFromJsonAsync<QueryResponse<JsonElement>>("/api/QueryPhotos?fields=Title,id&limit=2", ContractJson.Options);
        var csv = await http.GetStringAsync("/api/QueryPhotos.csv?fields=title,id&limit=2");

        Assert.That(page!.Results[0].EnumerateObject().Select(property => property.Name), Is.EquivalentTo(new[] { "id", "title" }));
        Assert.That(csv, Does.StartWith("Title,Id\r\n"));
    }

    [TestCase("limit=2")]
    [TestCase("group=14826377@N21")]
    [TestCase("idAbove={lowest}")]
    public async Task What_is_included_is_told_of_all_rows_that_are_asked_for(string query)
    {
        using var http = App.Http(Ansel.Token);
        var all = await Ansel.Send(new QueryPhotos { Limit = 500, Group = query.StartsWith("group", StringComparison.Ordinal) ? Night : null });
        var lowest = all.Results.Min(photo => photo.Id);
        var expected = all.Results.Where(photo => !query.StartsWith("id", StringComparison.Ordinal) || photo.Id > lowest).ToList();

        var page = await http.GetFromJsonAsync<QueryResponse<Photo>>(
            $"/api/QueryPhotos?{query.Replace("{lowest}", $"{lowest}")}&limit=1&include=Total,count(*),max(views)%20most,Sum(bytes)", ContractJson.Options);

        Assert.That(page!.Meta, Is.EquivalentTo(new Dictionary<string, string>
        {
            ["count(*)"] = $"{expected.Count}", ["most"] = $"{expected.Max(photo => photo.Views)}", ["Sum(bytes)"] = $"{expected.Sum(photo => photo.Bytes)}",
        }));
    }

    [TestCase("QueryGroups", "sum(photoCount)")]
    [TestCase("QueryTags", "avg(photoCount)")]
    [TestCase("QueryTrackings", "min(status)")]
    public async Task The_other_three_lists_tell_of_their_rows_too(string operation, string include)
    {
        using var http = App.Http(Ansel.Token);

        var page = await http.GetFromJsonAsync<QueryResponse<JsonElement>>($"/api/{operation}?include={include}", ContractJson.Options);

        Assert.That(page!.Meta!.Keys, Is.EqualTo(new[] { include }));
    }

    [Test]
    public async Task OrderByDesc_is_orderBy_the_other_way_round()
    {
        var down = await Ansel.Send(new QueryPhotos { OrderByDesc = "takenAt", Limit = 9 });
        var up = await Ansel.Send(new QueryPhotos { OrderByDesc = "-takenAt", Limit = 9 });

        Assert.That(down.Results.Select(photo => photo.Id), Is.EqualTo((await Ansel.Send(new QueryPhotos { OrderBy = "-takenAt", Limit = 9 })).Results.Select(photo => photo.Id)));
        Assert.That(up.Results.Select(photo => photo.Id), Is.EqualTo((await Ansel.Send(new QueryPhotos { OrderBy = "takenAt", Limit = 9 })).Results.Select(photo => photo.Id)));
    }
}
