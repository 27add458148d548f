namespace FlickrStack.Tests.Photos;

/// <summary>Any filters, together, in any order, page by page: what SQL finds is what memory finds.</summary>
internal sealed class FilterCombinationTests : MirroredLibrary
{
    private const int Filters = 9;
    private static readonly string[] Orders = ["-uploadedAt", "uploadedAt", "takenAt", "-takenAt"];

    [Test]
    public Task Each_filter_alone_finds_what_it_says([Range(0, Filters - 1)] int filter) => Check(new(filter), 1 << filter);

    [Test]
    public async Task Two_filters_find_what_both_say([Range(1, Filters - 1)] int filter)
    {
        for (var other = 0; other < filter; other++) await Check(new(filter * Filters + other), (1 << filter) | (1 << other));
    }

    [Test]
    public Task All_filters_together_find_what_all_say([Range(1, 8)] int seed) => Check(new(seed), (1 << Filters) - 1);

    [Test]
    public Task Any_combination_finds_what_it_says([Range(100, 139)] int seed)
    {
        var random = new Random(seed);
        return Check(random, random.Next(1 << Filters));
    }

    // Asks for something that one of the photos has, so that something is always found.
    private async Task Check(Random random, int filters)
    {
        var photo = Mine[random.Next(Mine.Count)];
        var query = new QueryPhotos { OrderBy = Orders[random.Next(Orders.Length)], Limit = random.Next(1, 40) };
        for (var filter = 0; filter < Filters; filter++)
        {
            if ((filters & (1 << filter)) != 0) Ask(query, filter, photo, random);
        }

        var expected = Expected(query);

        Assert.That(expected, Does.Contain(photo.Id));
        Assert.That(await ByOffset(query), Is.EqualTo(expected));
        Assert.That(await ByCursor(query), Is.EqualTo(expected));
    }

    private static void Ask(QueryPhotos query, int filter, PhotoDetail photo, Random random)
    {
        var days = TimeSpan.FromDays(random.Next(400));
        switch (filter)
        {
            case 0: query.Group = photo.Groups[0].Nsid; break;
            case 1 when photo.Tags.Count > 0: (query.Tags, query.TagMode) = (SomeTags(photo, random), TagMode.All); break;
            case 2: query.Q = SomeWords(photo, random); break;
            case 3 when photo.TakenAt is { } taken: (query.TakenFrom, query.TakenTo) = (taken - days, taken + days); break;
            case 4: query.UploadedFrom = photo.UploadedAt - days; break;
            case 5: query.UploadedTo = photo.UploadedAt + days; break;
            case 6: query.Privacy = photo.Privacy; break;
            case 7: query.Status = photo.Status; break;
            case 8 when photo.Location is { } place: query.Bbox = Around(place, random); break;
        }

        if (filter == 1 && query.Tags is not null && random.Next(2) == 0)
            (query.Tags, query.TagMode) = ([.. query.Tags, "winter", "no such tag"], TagMode.Any);
    }

    private static List<string> SomeTags(Photo photo, Random random) =>
        [.. random.GetItems(photo.Tags.ToArray(), random.Next(1, 4)).Where(tag => !tag.Contains(',')).Select(tag => tag.ToUpperInvariant())];

    private static string SomeWords(Photo photo, Random random)
    {
        var words = FilterInMemory.WordsOf(photo).Where(word => word.All(char.IsAsciiLetterOrDigit)).ToArray();
        if (words.Length == 0) return "";

        var last = words[random.Next(words.Length)];
        return $"{string.Join(' ', random.GetItems(words, random.Next(3)))} {last[..random.Next(1, last.Length + 1)]}";
    }

    private static List<double> Around(PhotoLocation place, Random random)
    {
        var (wide, high) = (random.Next(1, 60), random.Next(1, 30));
        return
        [
            Meridian(Math.Floor(place.Longitude) - wide), Math.Max(-90, Math.Floor(place.Latitude) - high),
            Meridian(Math.Ceiling(place.Longitude) + wide), Math.Min(90, Math.Ceiling(place.Latitude) + high),
        ];
    }

    private static double Meridian(double degrees) => degrees < -180 ? degrees + 360 : degrees > 180 ? degrees - 360 : degrees;
}
