using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceInterface.Tags;
using FlickrStack.ServiceModel;

namespace FlickrStack.ServiceInterface.Photos;

/// <summary>Which of an owner's photos are wanted: those that fulfil all that is given.</summary>
public sealed record PhotoFilter
{
    public static readonly PhotoFilter None = new();

    // Fixed texts, each put in parentheses: whatever is given, no condition undoes another one.
    private static readonly (Func<PhotoFilter, bool> IsGiven, string Sql)[] Conditions =
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
        (filter => filter.Box is { CrossesAntimeridian: true }, "p.longitude >= @West or p.longitude <= @East"),
    ];

    public string? Words { get; private init; }

    public IReadOnlyList<string> Tags { get; private init; } = [];

    public int TagsNeeded { get; private init; }

    public DateTimeOffset? TakenFrom { get; private init; }

    public DateTimeOffset? TakenTo { get; private init; }

    public DateTimeOffset? UploadedFrom { get; private init; }

    public DateTimeOffset? UploadedTo { get; private init; }

    public Privacy? Privacy { get; private init; }

    public PhotoStatus? Status { get; private init; }

    public GeoBox? Box { get; private init; }

    public bool IsEmpty => !Conditions.Any(condition => condition.IsGiven(this));

    /// <summary>Whether an index finds them, so that the library need not be walked.</summary>
    public bool IsIndexed => Words is not null || Tags.Count > 0;

    public static PhotoFilter Of(QueryPhotos query)
    {
        var tags = (query.Tags ?? []).Select(TagName.Clean).Distinct().ToList();
        return new()
        {
            Words = PhotoSearch.Words(query.Q),
            Tags = tags,
            TagsNeeded = query.TagMode == TagMode.Any ? Math.Min(1, tags.Count) : tags.Count,
            TakenFrom = query.TakenFrom,
            TakenTo = query.TakenTo,
            UploadedFrom = query.UploadedFrom,
            UploadedTo = query.UploadedTo,
            Privacy = query.Privacy,
            Status = query.Status,
            Box = query.Bbox is [var west, var south, var east, var north] ? new(west, south, east, north) : null,
        };
    }

    /// <summary>The pages of only those photos <c>p</c> that are wanted.</summary>
    public PageSql On(PageSql pages) => pages with
    {
        Where = string.Join(" and ", Conditions.Where(condition => condition.IsGiven(this))
            .Select(condition => $"({condition.Sql})").Prepend(pages.Where)),
    };

    public object Parameters(long owner, long? group = null, PageWindow? window = null) => new
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
        Box?.North,
    };
}
