namespace FlickrStack.Tests.Photos;

/// <summary>
/// The demo in which «dorothea» has a twin of everything that «ansel» has, in his groups and under his tags: whatever
/// forgets to ask for the owner shows twice as much.
/// </summary>
internal abstract class MirroredLibrary : DemoLibrary
{
    protected List<PhotoDetail> Mine { get; private set; } = [];

    [OneTimeSetUp]
    public async Task Mirror()
    {
        await Vary();
        var columns = await App.Query<string>(TestDatabase.Columns("photos"));
        await App.Execute(
            $"""
            create temp table twin as select * from photos where owner_id = {(await AnyPhotoOf(Ansel)).OwnerId};
            update twin set owner_id = {(await AnyPhotoOf(Dorothea)).OwnerId}, flickr_id = 'twin of ' || id;
            insert into photos ({columns}) select {columns} from twin; drop table twin;
            insert into group_photos select gp.group_id, t.id, gp.added_at
                from group_photos gp join photos t on t.flickr_id = 'twin of ' || gp.photo_id;
            insert into photo_tags select t.id, pt.tag_id
                from photo_tags pt join photos t on t.flickr_id = 'twin of ' || pt.photo_id;
            """);
        foreach (var photo in (await Ansel.Send(new QueryPhotos { Limit = 500 })).Results)
            Mine.Add(await Ansel.Send(new GetPhoto { Id = photo.Id }));
    }

    // As the demo has it, there is one status only, every time is known, and nothing is near the antimeridian.
    private Task Vary() => App.Execute(
        """
        update photos set status = id % 3, privacy = id % 5, taken_unknown = (id % 9 = 0);
        update photos set taken_at = uploaded_at where taken_unknown;
        update photos set latitude = id % 80, longitude = (case when id % 3 = 0 then 170 else -180 end) + id % 11
            where id % 4 < 2;
        """);

    /// <summary>The ids of these photos in the order of the query, found in memory.</summary>
    protected List<long> Expected(QueryPhotos query)
    {
        var wanted = Mine.Where(photo => photo.Fulfils(query));
        Func<PhotoDetail, DateTimeOffset> key = query.OrderBy?.EndsWith("takenAt", StringComparison.Ordinal) == true
            ? photo => photo.TakenAt ?? photo.UploadedAt
            : photo => photo.UploadedAt;
        var ascending = wanted.OrderBy(key).ThenBy(photo => photo.Id).Select(photo => photo.Id).ToList();
        if (query.OrderBy?.StartsWith('-') != false) ascending.Reverse();
        return ascending;
    }

    protected async Task<List<long>> ByOffset(QueryPhotos query)
    {
        var found = new List<long>();
        for (var more = true; more; query.Offset = found.Count)
        {
            var page = await Ansel.Send(query);
            found.AddRange(page.Results.Select(photo => photo.Id));
            more = page.Next is not null;
            Assert.That(page.Total, Is.EqualTo(Expected(query).Count));
        }

        query.Offset = null;
        return found;
    }

    protected async Task<List<long>> ByCursor(QueryPhotos query)
    {
        var found = new List<long>();
        do
        {
            var page = await Ansel.Send(query);
            found.AddRange(page.Results.Select(photo => photo.Id));
            query.Cursor = page.NextCursor;
            Assert.That(page.Total, Is.EqualTo(Expected(query).Count));
        }
        while (query.Cursor is not null);
        return found;
    }
}
