using System.Linq.Expressions;
using FlickrStack.ServiceInterface.Data;
using FlickrStack.ServiceModel;
using FluentValidation;

namespace FlickrStack.ServiceInterface.Photos;

public sealed class QueryPhotosRules : PhotoQueryRules<QueryPhotos>;

public sealed class GetPhotoNeighboursRules : PhotoQueryRules<GetPhotoNeighbours>
{
    public GetPhotoNeighboursRules() => RuleFor(request => request.Id).GreaterThan(0);
}

/// <summary>The rules of every list of photos.</summary>
public abstract class PhotoQueryRules<T> : PageRules<T>
    where T : PhotoQuery
{
    private const int MostTags = 20;

    protected PhotoQueryRules()
    {
        RuleFor(query => query.Q).MaximumLength(200);
        RuleFor(query => query.Tags).AreTags();
        RuleFor(query => query.Tags).Must(tags => tags is null || tags.Count <= MostTags)
            .WithMessage($"Ask for at most {MostTags} tags.");
        RuleFor(query => query.TagMode).IsInEnum();
        RuleFor(query => query.Privacy).IsInEnum();
        RuleFor(query => query.Status).IsInEnum();
        FromTo(query => query.TakenFrom, query => query.TakenTo);
        FromTo(query => query.UploadedFrom, query => query.UploadedTo);
        RuleFor(query => query.Bbox).Must(IsBox).WithErrorCode("Bbox")
            .WithMessage("'Bbox' is minLon,minLat,maxLon,maxLat in degrees, with minLat not above maxLat.");
    }

    // An absent bound compares as neither more nor less.
    private void FromTo(
        Expression<Func<T, DateTimeOffset?>> from, Expression<Func<T, DateTimeOffset?>> to)
    {
        var end = to.Compile();
        RuleFor(from).Must((query, start) => !(start > end(query)))
            .WithErrorCode("LessThanOrEqual").WithMessage("'{PropertyName}' must not be later than its end.");
    }

    private static bool IsBox(List<double>? box) => box is null or []
        || (box is [var west, var south, var east, var north]
            && IsLongitude(west) && IsLongitude(east) && south >= -90 && south <= north && north <= 90);

    private static bool IsLongitude(double degrees) => degrees is >= -180 and <= 180;
}
