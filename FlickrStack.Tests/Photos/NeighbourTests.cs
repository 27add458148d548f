using System.Net.Http.Json;

namespace FlickrStack.Tests.Photos;

/// <summary>What stands beside a photo is what the list shows beside it.</summary>
internal sealed class NeighbourTests : MirroredLibrary
{
    [TestCase("")]
    [TestCase("orderBy=takenAt")]
    [TestCase("orderBy=-takenAt&status=ready")]
    [TestCase("tags=winter")]
    [TestCase("q=winter&orderBy=uploadedAt")]
    [TestCase("widthGreaterThan=1000")]
    [TestCase("group=80641914@N00")]
    [TestCase("group=80641914@N00&orderBy=uploadedAt&privacy=public")]
    [TestCase("limit=1&offset=5&fields=id&include=count(*)")]
    public async Task Every_photo_of_a_list_has_the_neighbours_that_it_has_there(string query)
    {
        using var http = App.Http(Ansel.Token);
        var listed = await http.GetFromJsonAsync<QueryResponse<Photo>>($"/api/v1/photos?{query.Replace("limit=1&offset=5&", "")}&limit=500", ContractJson.Options);
        var ids = listed!.Results.ConvertAll(photo => (long?)photo.Id);

        var around = new List<(long?, long?)>();
        foreach (var id in ids)
        {
            var found = await http.GetFromJsonAsync<PhotoNeighbours>($"/api/v1/photos/{id}/neighbours?{query}", ContractJson.Options);
            around.Add((found!.Previous?.Id, found.Next?.Id));
        }

        Assert.That(ids, Has.Count.GreaterThan(2));
        Assert.That(around, Is.EqualTo(ids.Select((_, at) => (ids.ElementAtOrDefault(at - 1), ids.ElementAtOrDefault(at + 1)))));
    }

    [Test]
    public async Task A_photo_that_the_list_does_not_show_is_not_found_in_it()
    {
        var (own, others) = (Mine.First(photo => photo.Status == PhotoStatus.Ready), await AnyPhotoOf(Dorothea));

        await Refused.AsNotFound(Ansel.Send(new GetPhotoNeighbours { Id = own.Id, Status = PhotoStatus.Failed }));
        await Refused.AsNotFound(Ansel.Send(new GetPhotoNeighbours { Id = own.Id, Group = "1@N00" }));
        await Refused.AsNotFound(Ansel.Send(new GetPhotoNeighbours { Id = others.Id }));
        await Refused.AsNotFound(Dorothea.Send(new GetPhotoNeighbours { Id = own.Id }));
        // The mirror has put it into his group.
        var twin = await App.Query<long>($"select max(photo_id) from group_photos gp join groups g on g.id = gp.group_id where g.nsid = '{Landscape}'");
        await Refused.AsNotFound(Ansel.Send(new GetPhotoNeighbours { Id = twin, Group = Landscape }));
    }

    [TestCase("orderBy=name")]
    [TestCase("bbox=1,2,3")]
    [TestCase("takenFrom=2020-01-02&takenTo=2020-01-01")]
    public async Task What_no_list_is_asked_is_refused_here_too(string query)
    {
        using var http = App.Http(Ansel.Token);

        var answer = await http.GetAsync($"/api/v1/photos/{Mine[0].Id}/neighbours?{query}");

        Assert.That(answer.StatusCode, Is.EqualTo(System.Net.HttpStatusCode.BadRequest));
    }
}
