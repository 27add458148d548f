using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Tags;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Which of an owner's photos are wanted: those that fulfil all that is given.</summary>
public sealed record PhotoFilter
{
    public static readonly PhotoFilter None = new();

    // Fixed texts, each put in parentheses: whatever is given, no condition undoes another one.
    private static readonly (Func<PhotoFilter, bool> IsGiven, string Sql)[] Filters =
    [
        (filter => filter.Words is not null, PhotoSearch.Matches),
        (filter => filter.TagsNeeded == 1, $"p.id in ({TagTable.Tagged})"),
        (filter => filter.TagsNeeded > 1, $"p.id in ({TagTable.Tagged} group by pt.photo_id having count(*) = @TagsNeeded)"),
        (filter => (filter.TakenFrom ?? filter.TakenTo) is not null, "not p.taken_unknown"),
        (filter => filter.TakenFrom is not null, "p.taken_at >= @TakenFrom"),
        (filter => filter.TakenTo is not null, "p.taken_at <= @TakenTo"),
        (filter => filter.UploadedFrom is not null, "p.uploaded_at >= @UploadedFrom"),
        (filter => filter.UploadedTo is not null, "p.uploaded_at <= @UploadedTo"),
        (filter => filter.Privacy is not null, "p.privacy = @Privacy"),
        (filter => filter.Status is not null, "p.status = @Status"),
        (filter => filter.Box is not null, "p.latitude between @South and @North"),
        (filter => filter.Box is { CrossesAntimeridian: false }, "p.longitude between @West and @East"),
        (filter => filter.FlickrNsid is not null, "p.flickr_nsid = @FlickrNsid"),
        (filter => filter.Licenses.Count > 0, $"p.license in {IdList.SqlOf("@Licenses")}"),
        (filter => filter.IsPlaced is true, "p.latitude is not null"),
        (filter => filter.IsPlaced is false, "p.latitude is null"),
        (filter => filter.Box is { CrossesAntimeridian: true }, "p.longitude >= @West or p.longitude <= @East"),
    ];

    public string? Words { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public int TagsNeeded { get; init; }

    public DateTimeOffset? TakenFrom { get; init; }

    public DateTimeOffset? TakenTo { get; init; }

    public DateTimeOffset? UploadedFrom { get; init; }

    public DateTimeOffset? UploadedTo { get; init; }

    public Privacy? Privacy { get; init; }

    public PhotoStatus? Status { get; init; }

    public GeoBox? Box { get; init; }

    /// <summary>Whose they are at Flickr.</summary>
    public string? FlickrNsid { get; init; }

    /// <summary>The licences, by their numbers, any of which they have.</summary>
    public IReadOnlyList<long> Licenses { get; init; } = [];

    /// <summary>Whether they have a place.</summary>
    public bool? IsPlaced { get; init; }

    /// <summary>What else is asked of their fields.</summary>
    public Conditions Narrowed { get; init; } = Conditions.None;

    public bool IsEmpty => Narrowed.AreNone && !Filters.Any(condition => condition.IsGiven(this));

    /// <summary>Whether an index finds them, so that the library need not be walked.</summary>
    public bool IsIndexed => Words is not null || Tags.Count > 0;

    public static PhotoFilter Of(PhotoQuery query)
    {
        var filter = new PhotoFilter
        {
            Words = PhotoSearch.Words(query.Q),
            TakenFrom = query.TakenFrom,
            TakenTo = query.TakenTo,
            UploadedFrom = query.UploadedFrom,
            UploadedTo = query.UploadedTo,
            Privacy = query.Privacy,
            Status = query.Status,
            Narrowed = Conditions.Of(query, PhotoTable.Fields),
            Box = query.Bbox is [var west, var south, var east, var north] ? new(west, south, east, north) : null,
        };
        return filter.WithTags(query.Tags ?? [], any: query.TagMode == TagMode.Any);
    }

    /// <summary>Only those of them that have any or all of some tags.</summary>
    public PhotoFilter WithTags(IEnumerable<string> names, bool any)
    {
        var tags = names.Select(TagName.Clean).Distinct().ToList();
        return this with { Tags = tags, TagsNeeded = any ? Math.Min(1, tags.Count) : tags.Count };
    }

    /// <summary>The pages of only those photos <c>p</c> that are wanted.</summary>
    public PageSql On(PageSql pages) => pages with
    {
        Where = Narrowed.And(string.Join(" and ", Filters.Where(condition => condition.IsGiven(this))
            .Select(condition => $"({condition.Sql})").Prepend(pages.Where))),
    };

    public object Parameters(long owner, long? group = null, PageWindow? window = null) => Narrowed.With(new
    {
        owner,
        group,
        window?.Limit,
        window?.Offset,
        window?.AfterKey,
        window?.AfterId,
        Words,
        Tags = TextList.Of(Tags),
        TagsNeeded,
        TakenFrom,
        TakenTo,
        UploadedFrom,
        UploadedTo,
        Privacy,
        Status,
        Box?.West,
        Box?.South,
        Box?.East,
        FlickrNsid,
        Licenses = IdList.Of(Licenses),
        Box?.North,
    });
}
